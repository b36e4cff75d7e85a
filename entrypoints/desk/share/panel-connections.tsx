// The connections of what a team shares, where the side panel is open and no notebook is.
import { useConnections } from "./connections.ts";

export function PanelConnections() {
  useConnections();
  return null;
}
