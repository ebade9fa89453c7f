import { fonts } from '../palette.js';

/** How a page looks: on a phone, on a laptop, on paper, enlarged, and in colours that the reader sets. */
export const style = `
:root{--ink:#1a2027;--soft:#4b5563;--line:#d3d9e0;--tint:#f4f6f8;--accent:#0b5796;--warm:#fff6e6;--warm-line:#b45309}
*{box-sizing:border-box}
html{scroll-behavior:auto;-webkit-text-size-adjust:100%}
body{margin:0 auto;max-width:66rem;padding:0 1.25rem 3rem;background:#fff;color:var(--ink);font:1rem/1.55 ${fonts};overflow-wrap:anywhere}
h1{font-size:2rem;line-height:1.2;margin:0 0 .25rem;letter-spacing:-.01em}
h2{font-size:1.5rem;line-height:1.25;margin:0 0 .5rem;letter-spacing:-.005em}
h3{font-size:1.0625rem;margin:0 0 .4rem}
p{margin:0 0 .75rem;max-width:46rem}
a{color:var(--accent);text-underline-offset:.15em}
a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
header{padding:2.5rem 0 1.25rem;border-bottom:3px solid var(--ink);margin-bottom:1.5rem}
.lead{color:var(--soft);font-size:1.0625rem}
.private{display:inline-block;margin:0;padding:.35rem .7rem;border:1px solid var(--warm-line);border-radius:6px;background:var(--warm);font-size:.9375rem}
.hint{color:var(--soft);font-size:.9375rem}
.skip{position:absolute;left:-999rem}
.skip:focus{left:1rem;top:1rem;padding:.5rem 1rem;background:#fff;z-index:1}
nav{margin-bottom:2rem;padding:1rem 1.25rem;background:var(--tint);border-radius:10px}
nav h2{font-size:1rem}
nav ul{display:flex;flex-wrap:wrap;gap:.35rem 1.1rem;margin:0;padding:0;list-style:none}
nav a{display:inline-block;padding:.2rem 0}
main>section{margin:0 0 2.5rem;scroll-margin-top:1rem}
.circle{padding-top:2rem;border-top:3px solid var(--ink)}
.page,.short,#map{padding-top:1.5rem;border-top:1px solid var(--line)}
.block{margin:0 0 1.75rem}
.warning{margin:0 0 1rem;padding:.75rem 1rem;border:1px solid var(--warm-line);border-left-width:6px;border-radius:8px;background:var(--warm)}
.warning ul{margin:0}
.told{margin:0 0 1rem;padding-left:1.15rem;max-width:50rem}
.told li{margin:.2rem 0;padding-left:.15rem}
.told li::marker{color:var(--soft)}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(9.5rem,1fr));gap:.75rem;margin:0 0 1.25rem}
.tiles div{padding:.8rem 1rem;border:1px solid var(--line);border-radius:10px}
.tiles dt{color:var(--soft);font-size:.9375rem}
.tiles dd{margin:0;font-size:1.75rem;line-height:1.2;font-weight:650;font-variant-numeric:tabular-nums}
.scroll{overflow-x:auto;border-radius:8px}
figure{margin:0}
figure svg{display:block;width:100%;min-width:30rem;max-width:52rem;height:auto}
figure .scroll{border:1px solid var(--line);max-width:calc(52rem + 2px)}
#map figure svg{max-width:none}
#map figure .scroll{max-width:none}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(30rem,100%),1fr));gap:0 1.5rem}
.pair .scroll{height:auto}
.beside{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(24rem,100%),1fr));gap:0 2.5rem;align-items:start}
.counts th,.counts td{padding-top:.25rem;padding-bottom:.25rem}
.counts td{width:30%;font-variant-numeric:tabular-nums}
.counts tbody th{font-weight:400;max-width:none}
table{width:100%;border-collapse:collapse;font-size:.9375rem;line-height:1.45}
caption{text-align:left;font-weight:650;font-size:1.0625rem;padding:0 0 .4rem}
caption.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
th,td{padding:.5rem .9rem .5rem 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--line);min-width:4.5rem}
thead th{border-bottom:2px solid var(--ink);font-size:.875rem;overflow-wrap:normal;vertical-align:bottom}
.wide td,#left-over td,#alternatives td{min-width:11rem}
td .told{margin:0}
tbody th{font-weight:600;min-width:6rem;max-width:16rem}
.wide tbody th{min-width:7.5rem}
.names{display:flex;flex-wrap:wrap;gap:.1rem .75rem;margin:0;padding:0;list-style:none}
.no{display:inline-block;min-width:1.4em;padding:0 .25em;border-radius:.7em;background:var(--ink);color:#fff;font-size:.8em;line-height:1.4;font-weight:600;text-align:center;font-variant-numeric:tabular-nums}
.whole{white-space:nowrap}
.none{color:var(--soft)}
.unmet{font-weight:650;text-decoration:underline;text-decoration-style:wavy;text-decoration-color:var(--warm-line);text-decoration-thickness:1px;text-underline-offset:.2em}
.scores{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:1rem 1.5rem;margin:0;padding:0;list-style:none}
.scores li{display:grid;grid-template-rows:auto auto 1fr;gap:.2rem}
.scores b{overflow-wrap:normal}
.means{color:var(--soft);font-size:.875rem;line-height:1.4}
.bar-line{display:flex;align-items:center;gap:.6rem;white-space:nowrap}
.bar{flex:1 1 auto;width:5rem;min-width:3rem;max-width:8rem;height:.625rem;border-radius:3px}
.figure{font-variant-numeric:tabular-nums;font-weight:600}
.columns{columns:2 24rem;column-gap:2.5rem}
.columns .block{break-inside:auto}
.told:has(+.shown){margin-bottom:.2rem}
.shown .told{margin-top:0}
.pair .hint{margin:.4rem 0 0}
.columns h3{break-after:avoid}
.columns li{break-inside:avoid}
details{border-bottom:1px solid var(--line)}
summary{padding:.4rem 0;cursor:pointer;font-weight:600}
.back{font-size:.9375rem}
footer{margin-top:3rem;padding-top:1rem;border-top:1px solid var(--line);color:var(--soft);font-size:.875rem}
footer p{max-width:none;margin:0 0 .25rem}
@media screen and (max-width:44rem){
body{padding:0 1rem 2rem}
h1{font-size:1.625rem}
header{padding-top:1.5rem}
}
@media (forced-colors:active){
svg{forced-color-adjust:none}
.unmet{text-decoration-color:currentColor}
}
@media print{
@page{size:A4;margin:9mm 11mm}
body{max-width:none;padding:0;font-size:9pt;line-height:1.3;print-color-adjust:exact;-webkit-print-color-adjust:exact}
h1{font-size:20pt}
h2{font-size:14pt}
h3,caption{font-size:10pt}
header{padding-top:0}
p,.told{max-width:none}
.lead,.hint,.private,.tiles dt{font-size:9pt}
.tiles dd{font-size:15pt}
nav,.skip,.back,.notes,.shown,.circle .hint{display:none}
.unmet{text-decoration-style:solid}
a{color:inherit;text-decoration:none}
.circle,.page,#map{break-before:page;border-top:0;padding-top:0;margin-bottom:0}
.scroll{overflow:visible;border:0}
figure .scroll{border:0}
figure svg{min-width:0;max-width:none;max-height:112mm}
#map figure svg{max-height:230mm}
thead th{font-size:7pt}
figure,tr,.scores li,.tiles,.short{break-inside:avoid}
h2,h3,caption{break-after:avoid}
table{font-size:7.5pt;line-height:1.25}
.wide td,#left-over td,#alternatives td,th,td{min-width:0}
th,td{padding:.6mm 3mm .6mm 0}
tbody th,.wide tbody th{min-width:18mm}
.names{gap:0 2mm}
.told li{margin:.4mm 0}
.block{margin-bottom:3mm}
.columns{columns:2;column-gap:8mm}
.scores{grid-template-columns:repeat(5,1fr);gap:0 4mm}
.scores .means{font-size:7pt;line-height:1.15}
.beside{grid-template-columns:1fr 1fr;gap:0 8mm}
.circle{font-size:6.5pt;line-height:1.15}
.circle h2{display:inline-block;font-size:13pt;margin:0 3mm 0 0}
.circle .lead{display:inline-block;margin:0 0 1mm}
.circle h3,.circle caption{font-size:8.5pt;margin:0;padding:0}
.circle .block{margin-bottom:1.5mm}
.circle .pair{grid-template-columns:1fr 1fr;gap:0 4mm}
.circle figure svg{max-height:64mm}
.circle table{font-size:6.5pt;line-height:1.15}
.circle th,.circle td{padding:.25mm 2mm .25mm 0}
.circle .names bdi{display:none}
.circle .names{gap:0 1mm}
.circle .wide td:nth-child(n+4){width:17%}
.circle .columns{columns:3;column-gap:5mm}
.circle .told{padding-left:3mm;margin:0}
.circle .told li{margin:0}
}
`;

/** Of {@link style}, for the policy of the page; a test says when it has to be another one. */
export const styleHash = 'sha256-8Qu1yIpnnpyvkPoWJu/LeCk0ACdD9hY8q7q6hrcaLSQ=';
