// Prints the text of PDFs as pdf.js reads it: node pdfjs.mjs NODE_MODULES TIMES FILE…
// Each file is opened and read TIMES times; its text is printed once.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [modules, times, ...files] = process.argv.slice(2);
const root = join(modules, "pdfjs-dist");
const pdfjs = await import(pathToFileURL(join(root, "legacy/build/pdf.mjs")));

for (const file of files) {
  const bytes = await readFile(file);
  for (let time = 1; time <= Number(times); time++) {
    try {
      const task = pdfjs.getDocument({
        data: new Uint8Array(bytes), cMapUrl: join(root, "cmaps/"), cMapPacked: true, standardFontDataUrl: join(root, "standard_fonts/"), verbosity: 0,
      });
      const document = await task.promise;
      for (let number = 1; number <= document.numPages; number++) {
        const page = await document.getPage(number);
        const { items } = await page.getTextContent();
        const text = items.map((item) => item.str + (item.hasEOL ? "\n" : " ")).join("");
        page.cleanup();
        if (time === 1) process.stdout.write(text + "\n");
      }
      await task.destroy();
    } catch (error) {
      if (time === 1) process.stderr.write(`${file}: ${error.message}\n`);
    }
  }
}
