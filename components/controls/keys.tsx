// Keys that are pressed together, as they are written on the keyboard.
import "./keys.css";

export function Keys({ keys }: { keys: string[] }) {
  return (
    <span class="keys">
      {keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}
