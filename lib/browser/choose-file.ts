// Lets the person choose a file. Not for the popup: Firefox closes it when its file picker opens.

/** @param accept what the picker offers, ".json"; "" for everything */
export function chooseFile(accept: string, onFile: (file: File) => void): void {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = accept;
  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    if (file) onFile(file);
  });
  input.click();
}
