// Removes what the tests of a file wrote for their browser.
import { afterAll } from "vitest";
import { removeTemporaryFiles } from "./temporary.ts";

afterAll(removeTemporaryFiles);
