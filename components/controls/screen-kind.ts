// Which kind of screen a part stands in: what closes with it differs.
import { createContext } from "preact";

export type Kind = "popup" | "panel" | "tab";

export const ScreenKind = createContext<Kind>("tab");
