// What a person may want to do before the post goes out; each a link to what it speaks of.
import { CirclePlay, TriangleAlert } from "lucide";
import { Icon } from "@/components/controls/icon.tsx";

export interface PostWarning {
  kind: string;
  /** The sentence on screen. */
  text: string;
  /** Whether it waits for somebody else. */
  isAwaiting?: boolean;
  onShow?: () => void;
}

export function PostWarnings({ warnings }: { warnings: PostWarning[] }) {
  return (
    <>
      {warnings.map(({ kind, text, isAwaiting, onShow }) => (
        <span key={kind} class="post-warning">
          <Icon of={isAwaiting ? CirclePlay : TriangleAlert} size={14} />
          {onShow ? (
            <button type="button" class="link-button" onClick={onShow}>
              {text}
            </button>
          ) : (
            text
          )}
        </span>
      ))}
    </>
  );
}
