// A video page whose film the page records itself from a canvas: two seconds, red at the left, blue at the right, or black.
// Modelled: a site that feeds its player from a script, as most do, one that shows another site's file, and a protected film.
import type { Page } from "puppeteer-core";
import type { Pages } from "@/scripts/browser/page-server.ts";

/** What the page says of its video, in the words of schema.org. */
export const boilers = {
  "@context": "https://schema.org",
  "@type": "VideoObject",
  name: "Boilers",
  duration: "PT2M",
  uploadDate: "2026-05-05",
  author: { "@type": "Person", name: "Ada Byron" },
};

/** A page whose player has two minutes of silence, which the page makes itself: for all that needs a time and no picture. */
export function silentVideo(description: typeof boilers): string {
  return `<!doctype html><title>${description.name}</title><script type="application/ld+json">${JSON.stringify(description)}</script><video></video><script>
// Two minutes of silence, 8 bits, 3000 Hz: https://www.w3.org/TR/wav-codec-registration/
const count = 120 * 3000, bytes = new Uint8Array(44 + count).fill(128), view = new DataView(bytes.buffer);
const text = (at, letters) => [...letters].forEach((letter, index) => view.setUint8(at + index, letter.charCodeAt(0)));
text(0, "RIFF"); view.setUint32(4, 36 + count, true); text(8, "WAVEfmt "); view.setUint32(16, 16, true);
view.setUint16(20, 1, true); view.setUint16(22, 1, true); view.setUint32(24, 3000, true); view.setUint32(28, 3000, true);
view.setUint16(32, 1, true); view.setUint16(34, 8, true); text(36, "data"); view.setUint32(40, count, true);
const video = document.querySelector("video");
video.src = URL.createObjectURL(new Blob([bytes], { type: "audio/wav" }));
</script>`;
}

/** Records in the page: MediaRecorder's WebM of a canvas (https://w3c.github.io/mediacapture-record/). */
const recorder = `async function record(left, right) {
  const canvas = Object.assign(document.createElement("canvas"), { width: 640, height: 360 });
  const context = canvas.getContext("2d");
  const draw = () => {
    context.fillStyle = left; context.fillRect(0, 0, 320, 360);
    context.fillStyle = right; context.fillRect(320, 0, 320, 360);
  };
  draw();
  const timer = setInterval(draw, 50);
  const recorder = new MediaRecorder(canvas.captureStream(20), { mimeType: "video/webm;codecs=vp8" });
  const parts = [];
  recorder.ondataavailable = ({ data }) => parts.push(data);
  const film = new Promise((resolve) => { recorder.onstop = () => resolve(new Blob(parts, { type: "video/webm" })); });
  recorder.start();
  setTimeout(() => { recorder.stop(); clearInterval(timer); }, 2000);
  return film;
}`;

/** @param script what gives the page's `video` its film */
const page = (script: string) =>
  `<!doctype html><title>Boilers</title><script type="application/ld+json">${JSON.stringify(boilers)}</script>
<video muted></video><script>${recorder}
const video = document.querySelector("video");
${script}</script>`;

const ownFilm = (left: string, right: string) =>
  `record("${left}", "${right}").then((film) => { video.src = URL.createObjectURL(film); });`;
const locked = `navigator.requestMediaKeySystemAccess("org.w3.clearkey", [
  { initDataTypes: ["webm"], videoCapabilities: [{ contentType: 'video/webm; codecs="vp8"' }] },
]).then((access) => access.createMediaKeys()).then((keys) => video.setMediaKeys(keys));`;

export const videos = {
  own: "https://videos.example/watch/boilers",
  foreign: "https://videos.example/watch/foreign",
  locked: "https://videos.example/watch/locked",
  empty: "https://videos.example/watch/empty",
};
export const filmUrl = "https://media.example/film.webm";

export const videoPages: Pages = {
  [videos.own]: { body: page(ownFilm("#e00000", "#0000e0")) },
  [videos.foreign]: { body: page(`video.src = "${filmUrl}";`) },
  [videos.locked]: { body: page(`${locked} ${ownFilm("#000", "#000")}`) },
  [videos.empty]: { body: page("") },
};

/** The bytes of the film that the page recorded. */
export async function readFilm(tab: Page): Promise<Uint8Array> {
  const base64 = await tab.evaluate(async () => {
    const film = await (await fetch(document.querySelector("video")?.src ?? "")).bytes();
    return btoa([...film].map((byte) => String.fromCharCode(byte)).join(""));
  });
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/** Plays the video up to a second and stops it there. */
export async function playUntil(tab: Page, second: number): Promise<void> {
  await tab.waitForFunction(() => (document.querySelector("video")?.readyState ?? 0) >= 2);
  await tab.evaluate(async (wanted) => {
    const video = document.querySelector("video");
    await video?.play();
    while (video && video.currentTime < wanted) await new Promise((resolve) => setTimeout(resolve, 20));
    video?.pause();
  }, second);
}
