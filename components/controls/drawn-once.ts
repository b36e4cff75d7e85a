// Parts that stay as they are drawn until one of their props is another: what a screen has hundreds of.
import { type Component, type ComponentType, type FunctionComponent, h } from "preact";

function areSame(one: object, other: object): boolean {
  const [entries, others] = [Object.entries(one), Object.keys(other)];
  return entries.length === others.length && entries.every(([key, value]) => value === other[key as never]);
}

/** The same component, which is drawn anew only where a prop is not identical to the one before; children count as one. */
export function drawnOnce<Props extends object>(part: ComponentType<Props>): FunctionComponent<Props> {
  return function DrawnOnce(this: Component<Props> | undefined, props) {
    if (this) this.shouldComponentUpdate = (next) => !areSame(this.props, next);
    return h(part, props);
  };
}
