// Draws a screen into its page; where the notes cannot be opened, what happened and what to do in its place.
import { Component, type ComponentChildren, render } from "preact";
import { type Kind, ScreenKind } from "@/components/screen-kind";
import { NothingRead } from "@/components/use-live-query";
import { useLoaded } from "@/components/use-loaded";
import { language } from "@/components/words";
import { explainFailure } from "@/lib/notebook/write";
import type { ProblemKey } from "@/lib/problem";
import { database } from "./database";

interface ClosedProps {
  problem: ProblemKey;
  onRetry: () => void;
}

function Closed(props: ClosedProps) {
  const loaded = useLoaded(() => import("./cannot-open-view"), true);
  return loaded ? <loaded.CannotOpenView {...props} store={database.name} /> : null;
}

interface GuardState {
  problem?: ProblemKey;
}

/** Stands around a whole screen: every query that finds the notes closed before anything was read ends here. */
class Guard extends Component<{ children: ComponentChildren }, GuardState> {
  override state: GuardState = {};

  static override getDerivedStateFromError(error: unknown): GuardState {
    if (!(error instanceof NothingRead)) throw error;
    return { problem: explainFailure(error.cause, "problemNotesClosed").key };
  }

  // An older Wrapup that does not let go of the notes keeps this one waiting, without an error.
  private readonly hold = () => this.setState({ problem: "problemNotesHeld" });
  private readonly goOn = () => this.setState({ problem: undefined });

  override componentDidMount(): void {
    database.on("blocked", this.hold);
    database.on("ready", () => this.state.problem === "problemNotesHeld" && this.goOn(), true);
  }

  override componentWillUnmount(): void {
    database.on("blocked").unsubscribe(this.hold);
  }

  override render() {
    const { problem } = this.state;
    return problem ? <Closed problem={problem} onRetry={this.goOn} /> : this.props.children;
  }
}

/** Shows a screen in its page, in the browser's language. */
export function showScreen(kind: Kind, screen: ComponentChildren): void {
  document.documentElement.lang = language();
  const place = document.getElementById("screen");
  if (!place) return;
  render(
    <ScreenKind.Provider value={kind}>
      <Guard>{screen}</Guard>
    </ScreenKind.Provider>,
    place,
  );
}
