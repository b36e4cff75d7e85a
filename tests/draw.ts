// Draws a part of a screen by itself in a real browser, for tests that need neither the extension nor its rows.
import { type ComponentChild, render } from "preact";
import { afterEach } from "vitest";
import "@/components/theme.css";

const drawn: HTMLElement[] = [];

/** Draws into a container of its own, which is gone after the test. @param container what an earlier call gave: drawn there anew */
export function draw(part: ComponentChild, container = document.body.appendChild(document.createElement("div"))) {
  if (!drawn.includes(container)) drawn.push(container);
  render(part, container);
  return container;
}

afterEach(() => {
  for (const container of drawn.splice(0)) {
    render(null, container);
    container.remove();
  }
});
