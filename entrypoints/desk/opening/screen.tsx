// Draws a screen into its page; where the notes cannot be opened, what happened and what to do in its place.
import { Component, type ComponentChildren, render } from "preact";
import { type Kind, ScreenKind } from "@/components/controls/screen-kind.ts";
import { useLoaded } from "@/components/controls/use-loaded.ts";
import { language } from "@/lib/browser/words.ts";
import type { ProblemKey } from "@/lib/model/problem.ts";
import { explainFailure } from "@/lib/notebook/rows/failure.ts";
import { database } from "../database.ts";
import { NotOpened, setOpened } from "../work/use-live-query.ts";

interface ClosedProps {
  kind: Kind;
  problem: ProblemKey;
  onRetry: () => void;
}

function Closed(props: ClosedProps) {
  const loaded = useLoaded(() => import("./cannot-open-view.tsx"), true);
  return loaded ? <loaded.CannotOpenView {...props} store={database.name} /> : null;
}

interface GuardState {
  problem?: ProblemKey;
}

/** Stands around a whole screen: every query that finds the notes closed before they were open once ends here. */
class Guard extends Component<{ kind: Kind; children: ComponentChildren }, GuardState> {
  override state: GuardState = {};

  static override getDerivedStateFromError(error: unknown): GuardState {
    if (!(error instanceof NotOpened)) throw error;
    return { problem: explainFailure(error.cause, "problemNotesClosed").key };
  }

  private readonly explain = (error: unknown) =>
    this.setState({ problem: explainFailure(error, "problemNotesClosed").key });

  private readonly goOn = () => this.setState({ problem: undefined });

  // An older Wrapup that does not let go of the notes keeps this one waiting, without an error. The browser tells only the first
  // screen that waits; the others hear it from that one.
  override componentDidMount(): void {
    const channel = new BroadcastChannel("wrapup-notes-held");
    const tell = () => {
      this.setState({ problem: "problemNotesHeld" });
      channel.postMessage("held");
      // The queries that would have opened the notes leave with the screen that they are of.
      database.open().catch(this.explain);
    };
    channel.onmessage = ({ data }) => {
      const isHeld = this.state.problem === "problemNotesHeld";
      if (data === "held" && !isHeld && !database.isOpen()) tell();
      if (data === "held?" && isHeld) tell();
    };
    channel.postMessage("held?");
    database.on("blocked", tell);
    const open = () => {
      setOpened();
      if (this.state.problem === "problemNotesHeld") this.goOn();
    };
    database.on("ready", open, true);
  }

  override render() {
    const { problem } = this.state;
    return problem ? <Closed kind={this.props.kind} problem={problem} onRetry={this.goOn} /> : this.props.children;
  }
}

/** Shows a screen in its page, in the browser's language. */
export function showScreen(kind: Kind, screen: ComponentChildren): void {
  document.documentElement.lang = language();
  const place = document.getElementById("screen");
  if (!place) return;
  render(
    <ScreenKind.Provider value={kind}>
      <Guard kind={kind}>{screen}</Guard>
    </ScreenKind.Provider>,
    place,
  );
}
