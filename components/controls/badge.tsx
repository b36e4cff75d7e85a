// Wrapup's own sign: a conference badge whose lower edge is a bookmark's notch, with two lines cut out.
import "./badge.css";

/** The sign at 16 px, in the accent colour; decorative. */
export function Badge() {
  return (
    <svg class="badge" viewBox="0 0 24 32" width="15" height="20" aria-hidden="true">
      <path
        fill="currentColor"
        fill-rule="evenodd"
        d="M2 0h4l6 5.6L18 0h4l-8.5 8v1.6H21a3 3 0 0 1 3 3v17.8a1 1 0 0 1-1.4.9L12 26.7 1.4 31.3A1 1 0 0 1 0 30.4V12.6a3 3 0 0 1 3-3h7.5V8L2 0Zm4 14.6a1.1 1.1 0 0 0 0 2.2h12a1.1 1.1 0 0 0 0-2.2H6Zm0 4.8a1.1 1.1 0 0 0 0 2.2h8a1.1 1.1 0 0 0 0-2.2H6Z"
      />
    </svg>
  );
}
