// The files of pdf.js that it loads by their names while it reads a PDF: its worker, decoders, and character maps. They go into
// the package as they are, below pdf/; pdf.js itself is bundled.
import { join } from "node:path";

const folder = join(import.meta.dirname, "..", "node_modules", "pdfjs-dist");

/** Text in fonts that are not in the file stands in these encodings (ISO 32000-1, table 118), and those are looked up further in
 * one another. With all that pdf.js has, the package would weigh half a megabyte more. */
const encodings = {
  chinese:
    "GB-EUC GBpc-EUC GBK-EUC GBKp-EUC GBK2K UniGB-UCS2 UniGB-UTF16 B5pc HKscs-B5 ETen-B5 ETenms-B5 CNS-EUC UniCNS-UCS2 UniCNS-UTF16",
  japanese: "90ms-RKSJ 90msp-RKSJ Add-RKSJ EUC Ext-RKSJ UniJIS-UCS2 UniJIS-UCS2-HW UniJIS-UTF16",
  korean: "KSC-EUC KSCms-UHC KSCms-UHC-HW UniKS-UCS2 UniKS-UTF16",
};
const oneWay = ["83pv-RKSJ-H", "90pv-RKSJ-H", "KSCpc-EUC-H", "H", "V"];
const toUnicode = ["Adobe-GB1-UCS2", "Adobe-CNS1-UCS2", "Adobe-Japan1-UCS2", "Adobe-Korea1-UCS2"];

const names = Object.values(encodings)
  .flatMap((line) => line.split(" "))
  .flatMap((name) => [`${name}-H`, `${name}-V`]);
const maps = [...names, ...oneWay, ...toUnicode].map((name) => `${name}.bcmap`);

// Extensions compile no WebAssembly (their default policy): the same decoders, for JPEG 2000 and JBIG2, as scripts.
const decoders = ["openjpeg_nowasm_fallback.js", "jbig2_nowasm_fallback.js"];

/** Each with where it is and its path in the package. The build for older browsers, which those of the manifest are. */
export const pdfFiles = [
  { absoluteSrc: join(folder, "legacy/build/pdf.worker.min.mjs"), relativeDest: "pdf/worker.mjs" },
  ...decoders.map((name) => ({ absoluteSrc: join(folder, "wasm", name), relativeDest: `pdf/${name}` })),
  ...maps.map((name) => ({ absoluteSrc: join(folder, "cmaps", name), relativeDest: `pdf/${name}` })),
];
