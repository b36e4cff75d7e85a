// Characters that are invisible, rare or forbidden, and lots of them.
import { type HostileText, same } from "./text.ts";

const long = Array.from({ length: 10_000 }, (_, at) => `word${at}`).join(" ");

export const characters: HostileText[] = [
  same("right to left", "שלום עולם and مرحبا (bidi)."),
  same("marks of direction", "a\u200Eb\u200Fc\u202Ad\u202Ee\u202Cf\u2066g\u2069h."),
  same("line separators", "One\u2028two\u2029three."),
  same("unusual spaces", "a\u00A0b\u2003c\u3000d\u202Fe."),
  same("nothing to see", "a\u200Bb\u200Cc\u200Dd\u2060e\u00ADf."),
  same("byte order mark", "a\uFEFFb."),
  same("combining signs", "e\u0301 and Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L and \u0344."),
  same("outside of the basic plane", "𝒳 and 🏴󠁧󠁢󠁳󠁣󠁴󠁿 and 𠮷 and 🇩🇪."),
  same("private and unassigned", "\uE000 and \u{F0000} and \u{10FFFD} and \uFFFC."),
  { name: "NUL", markdown: "a\u0000b.", text: "b." },
  { name: "lone surrogates", markdown: "a\uD800b and \uDC00c.", text: "a�b and �c." },
  { name: "control characters", markdown: "a\u0001b\u0007c\u001Bd\u007Fe\u0085f\u0091g.", text: "g." },
  { name: "noncharacters", markdown: "a\uFFFEb\uFFFFc\u{1FFFE}d.", text: "d." },
  { name: "tabs", markdown: "One\ttwo.", text: "One two." },
  {
    name: "line ends of others",
    markdown: "One\r\ntwo\r\n\r\nthree\rfour\u000Bfive\u000Csix.",
    text: ["One two", "three four"],
  },
  {
    name: "no-break spaces at the line’s beginning",
    markdown: "\u00A0\u00A0* no list\n\n\u3000no code",
    text: ["* no list", "no code"],
  },
  { name: "many blank lines", markdown: "One.\n\n\n\n\n \n\t\n\nTwo.", text: ["One.", "Two."] },
  same("a very long line", long),
  same("a very long word", "x".repeat(50_000)),
  { name: "many signs", markdown: `${"[".repeat(200)}${"*".repeat(201)}${"_".repeat(201)}end.`, text: "end." },
  { name: "deep quotations", markdown: `${">".repeat(30)} deep.`, text: "deep." },
];
