// Addresses, links and pictures.
import { type HostileText, same } from "./text.ts";

export const links: HostileText[] = [
  {
    name: "braces in an address",
    markdown: "See [the page](https://example.org/{{id}}/{%25}).",
    text: "See the page.",
    links: ["https://example.org/{{id}}/{%25}"],
  },
  {
    name: "autolink in angles",
    markdown: "See <https://example.org/auto>.",
    text: "See https://example.org/auto.",
    links: ["https://example.org/auto"],
  },
  {
    name: "autolink with braces",
    markdown: "See <https://example.org/{{a}}/{b}>.",
    text: "See https://example.org/{{a}}/{b}.",
    links: ["https://example.org/{{a}}/{b}"],
  },
  {
    name: "bare address",
    markdown: "See https://example.org/bare_one_two.",
    text: "See https://example.org/bare_one_two.",
    links: ["https://example.org/bare_one_two"],
  },
  {
    name: "bare address with a query",
    markdown: "See https://example.org/a?b=1&c=2&copy=3#d_e and more.",
    text: "See https://example.org/a?b=1&c=2&copy=3#d_e and more.",
    links: ["https://example.org/a?b=1&c=2&copy=3#d_e"],
  },
  {
    name: "bare address in brackets",
    markdown: "It is there (https://example.org/a_(b)) and *https://example.org/c*.",
    text: "It is there (https://example.org/a_(b)) and https://example.org/c.",
    links: ["https://example.org/a_(b)", "https://example.org/c"],
  },
  {
    name: "bare address without a scheme",
    markdown: "See www.example.org/path_a_b for more.",
    text: "See www.example.org/path_a_b for more.",
    links: ["http://www.example.org/path_a_b"],
  },
  { name: "mail address", markdown: "Write to <ada@example.org>.", text: "Write to ada@example.org." },
  {
    name: "bare mail address",
    markdown: "Write to ada_b_c@example.org today.",
    text: "Write to ada_b_c@example.org today.",
  },
  {
    name: "reference link",
    markdown: "See [the page][p].\n\n[p]: https://example.org/reference",
    text: "See the page.",
    links: ["https://example.org/reference"],
  },
  {
    name: "reference links of each kind",
    markdown:
      'See [One][], [two] and [three {{ x }}][3].\n\n[one]: https://example.org/1 "One"\n[two]: <https://example.org/2>\n[3]: https://example.org/{3}',
    text: "See One, two and three {{ x }}.",
    links: ["https://example.org/1", "https://example.org/2", "https://example.org/{3}"],
  },
  {
    name: "reference that leads nowhere",
    markdown: "See [the page][nowhere] and [none].",
    text: "See [the page][nowhere] and [none].",
  },
  {
    name: "address with parentheses",
    markdown: "See [the page](https://example.org/a_(b)_c).",
    text: "See the page.",
    links: ["https://example.org/a_(b)_c"],
  },
  {
    name: "address with one parenthesis",
    markdown: "See [the page](<https://example.org/a)b>).",
    text: "See the page.",
    links: ["https://example.org/a)b"],
  },
  {
    name: "address with spaces and quotes",
    markdown: "See [the page](<https://example.org/a b'c*d_e_f>).",
    text: "See the page.",
    links: ["https://example.org/a b'c*d_e_f"],
  },
  {
    name: "address of another script",
    markdown: "See [the page](https://example.org/日本語/ü?ф=é).",
    text: "See the page.",
    links: ["https://example.org/日本語/ü?ф=é"],
  },
  {
    name: "address with a query",
    markdown: "See [the page](https://example.org/?a=1&b=2&copy=3#x).",
    text: "See the page.",
    links: ["https://example.org/?a=1&b=2&copy=3#x"],
  },
  {
    name: "address with odd signs",
    markdown: "See [the page](https://example.org/~a/$b/c|d/e^f/g;h,i!j@k=l+m%20n%7Bo).",
    text: "See the page.",
    links: ["https://example.org/~a/$b/c|d/e^f/g;h,i!j@k=l+m%20n%7Bo"],
  },
  {
    name: "link with a hostile title",
    markdown: "See [the page](https://example.org/title '{{ a }} \"b\" {% c %} <d> \\{e} & f').",
    text: "See the page.",
    links: ["https://example.org/title"],
  },
  {
    name: "link text with brackets",
    markdown: "See [a \\[b\\] *c* | d](https://example.org/text).",
    text: "See a [b] c | d.",
    links: ["https://example.org/text"],
  },
  {
    name: "link text of signs",
    markdown: "See [{{ a }} {% b %} {c} \\<d> `{{ e }}` & f](https://example.org/signs).",
    text: "See {{ a }} {% b %} {c} <d> {{ e }} & f.",
    links: ["https://example.org/signs"],
  },
  {
    name: "link text of an address",
    markdown: "See [https://example.org/other](https://example.org/one).",
    text: "See https://example.org/other.",
    links: ["https://example.org/one"],
  },
  {
    name: "links side by side",
    markdown: "[a](https://example.org/a)[b](https://example.org/b) [c](https://example.org/c): d (e)",
    text: "ab c: d (e)",
    links: ["https://example.org/a", "https://example.org/b", "https://example.org/c"],
  },
  {
    name: "link of a page of the blog",
    markdown: "See [it](/about/) and [that](#top).",
    text: "See it and that.",
    links: ["/about/", "#top"],
  },
  { name: "script address", markdown: "See [the page](javascript:alert(1)).", text: "See the page." },
  {
    name: "script addresses in disguise",
    markdown: "See [a](JaVaScRiPt:alert`1`), [b](&#106;avascript:x), [c](data:text/html;base64,x) and <vbscript:x>.",
    text: "See a, b, c and vbscript:x.",
  },
  { name: "picture within the text", markdown: "See ![a *b* {{ c }}](https://example.org/p.png) here.", text: "here." },
  same("picture that is none", "Look at ![this] and !(that) and ![](."),
];
