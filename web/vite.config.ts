import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const output = '../.artifacts/web';
const pdfjs = 'node_modules/pdfjs-dist';

// What pdf.js asks for while it reads: character maps of CJK fonts, the fonts that PDF takes for granted, decoders of scanned images. The
// Liberation fonts are left out for their licence (OFL); the fonts of the system stand in for them.
function assetsOfPdf(): Plugin {
  return {
    name: 'assets-of-pdf',
    closeBundle() {
      const wanted: readonly [string, (name: string) => boolean][] = [
        ['cmaps', () => true],
        ['standard_fonts', name => !/liberation/i.test(name)],
        ['wasm', name => name.endsWith('_nowasm_fallback.js') || name.startsWith('LICENSE_')],
      ];
      for (const [folder, isWanted] of wanted) {
        mkdirSync(join(output, 'pdfjs', folder), { recursive: true });
        for (const name of readdirSync(join(pdfjs, folder)).filter(isWanted)) cpSync(join(pdfjs, folder, name), join(output, 'pdfjs', folder, name));
      }
      cpSync(join(pdfjs, 'LICENSE'), join(output, 'pdfjs', 'LICENSE'));
    },
  };
}

// What is built is embedded in the program; see src/Extractor.Serving.
export default defineConfig({
  base: './',
  plugins: [assetsOfPdf()],
  build: {
    outDir: output,
    emptyOutDir: true,
    target: 'es2022',
    // Data addresses would ask for an exception in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // pdf.js is one file of half a megabyte and stays one.
    chunkSizeWarningLimit: 800,
  },
});
