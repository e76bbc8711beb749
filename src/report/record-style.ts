/** How a record looks as a page: black on white, in two columns on paper so that it comes on one sheet. */
export const recordStyle = `:root { color-scheme: light; }
body { margin: 0; background: #fff; color: #1a1a1a; font: 1rem/1.45 system-ui, sans-serif; }
main { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem; }
h1 { font-size: 1.5rem; line-height: 1.2; margin: 0 0 0.5rem; }
h2 { font-size: 1rem; margin: 1.2rem 0 0.3rem; border-bottom: 1px solid #767676; break-after: avoid; }
header p { margin: 0.2rem 0; }
ul { margin: 0; padding-left: 1.1rem; }
li { margin: 0.2rem 0; overflow-wrap: anywhere; }
blockquote { margin: 0.2rem 0 0.2rem 0.2rem; padding-left: 0.6rem; border-left: 3px solid #767676; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 0.15rem 0.5rem 0.15rem 0; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
thead th { border-bottom: 1px solid #767676; }
tbody th { font-weight: normal; }
@page { size: A4; margin: 10mm; }
@media print {
  body { font-size: 7.5pt; line-height: 1.25; }
  main { max-width: none; padding: 0; columns: 2; column-gap: 6mm; }
  header { column-span: all; margin-bottom: 2mm; }
  h1 { font-size: 12pt; margin: 0 0 1mm; }
  h2 { font-size: 8pt; margin: 1.8mm 0 0.6mm; }
  header p, li, blockquote { margin-top: 0.3mm; margin-bottom: 0.3mm; }
  ul { padding-left: 3mm; }
  li, tr, blockquote { break-inside: avoid; }
}
`;
