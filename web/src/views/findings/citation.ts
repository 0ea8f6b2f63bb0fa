import type { Finding, FindingFigure } from '../../api/report';
import { language, say } from '../../language/language';
import { link } from '../../router';
import { figure, place } from '../../text/figures';
import { plain } from '../../text/printed';

/** What a citation says of the report. */
export interface CitedReport {
  readonly sha256: string;
  readonly file_name: string;
  readonly title: string | null;
  readonly issuer: string | null;
  readonly fiscal_year: number | null;
}

const longest = 2000;

/** The finding as sentences to paste into an article or a letter. */
export function asText(finding: Finding, report: CitedReport): string {
  return [
    plain(finding.message[language()], longest),
    ...told(finding).map(one => `· ${figureLine(one)}`),
    finding.derivation === null ? '' : `${say().finding.derivation}${plain(finding.derivation, longest)}`,
    source(report),
  ].filter(line => line !== '').join('\n');
}

/** The same as Markdown. What a report prints is escaped: it is text, not markup. */
export function asMarkdown(finding: Finding, report: CitedReport): string {
  const words = say().finding;
  const head = [words.part, words.where, words.raw, words.value, words.place];
  const rows = told(finding).map(one => [
    words.parts[one.part as keyof typeof words.parts] ?? one.part, figureName(one), one.raw, one.value === null ? '' : figure(one.value, one.unit), placeOf(one),
  ]);
  return [
    `> ${escaped(plain(finding.message[language()], longest))}`,
    '',
    ...(rows.length === 0 ? [] : [head, head.map(() => '---'), ...rows].map((row, index) => `| ${row.map(cell => index === 1 ? cell : escaped(plain(cell))).join(' | ')} |`)),
    '',
    ...(finding.derivation === null ? [] : [`${words.derivation}\`${plain(finding.derivation, longest).replace(/`/g, 'ˋ')}\``, '']),
    `${escaped(source(report))} [${words.open}](${linkTo(finding, report)})`,
  ].join('\n');
}

/** The address of the finding in this application. */
export function linkTo(finding: Finding, report: CitedReport): string {
  return new URL(link(['reports', report.sha256], { finding: finding.findingId }), document.baseURI).href;
}

// What prints nothing is not cited, but for the total.
function told(finding: Finding): readonly FindingFigure[] {
  return finding.figures.filter(one => one.raw.trim() !== '' || one.part === 'total');
}

function source(report: CitedReport): string {
  return say().finding.source(plain(report.title ?? report.file_name), plain(report.issuer ?? ''), plain(report.file_name), report.sha256);
}

function figureLine(one: FindingFigure): string {
  return `${plain(figureName(one))}：${plain(one.raw)}${one.value === null ? '' : ` (${figure(one.value, one.unit)})`}, ${placeOf(one)}`;
}

function figureName(one: FindingFigure): string {
  return [one.title, one.row, ...one.column].filter(part => part !== '').join(' / ');
}

function placeOf(one: FindingFigure): string {
  return place({ page: one.provenance.page, line: one.provenance.line, address: one.provenance.address ?? null });
}

function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+|~!-]/g, '\\$&');
}
