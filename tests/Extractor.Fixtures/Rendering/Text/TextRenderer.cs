using System.Collections.Immutable;
using System.Text;
using Extractor.Fixtures.Forms;
using Extractor.Fixtures.Truth;

namespace Extractor.Fixtures.Rendering.Text;

/// <summary>Writes a report in one of the text dialects, UTF-8 without a mark and with line feeds.</summary>
public static class TextRenderer
{
    public static Rendered Render(InventedReport report, TextDialect dialect)
    {
        (string file, string kind) = dialect switch
        {
            TextDialect.Tab => ("report.tab.txt", "text-tab"),
            TextDialect.TabInside => ("report.tab-inside.txt", "text-tab-inside"),
            TextDialect.Noisy => ("report.noisy.txt", "text-noisy"),
            TextDialect.Wrapped => ("report.wrapped.txt", "text-wrapped"),
            _ => ("report.cell-per-line.txt", "text-cell-per-line"),
        };
        var writer = new Writer(report, dialect);
        foreach (Block block in report.Blocks)
        {
            writer.Write(block);
        }

        bool tables = dialect != TextDialect.Wrapped;
        return new Rendered(
            file,
            kind,
            Encoding.UTF8.GetBytes(writer.Text),
            tables ? Rendered.Tables(report) : [],
            tables ? Rendered.SplitsOf(report) : "none",
            writer.RawCells);
    }

    private sealed class Writer(InventedReport report, TextDialect dialect)
    {
        private readonly StringBuilder _text = new();
        private readonly Dictionary<LogicalCell, string> _damaged = new(ReferenceEqualityComparer.Instance);
        private readonly ImmutableArray<RawCellTruth>.Builder _rawCells = ImmutableArray.CreateBuilder<RawCellTruth>();
        private readonly TextNoise? _noise = dialect == TextDialect.Noisy ? new TextNoise(report) : null;

        public string Text => _text.ToString();

        public ImmutableArray<RawCellTruth> RawCells => _rawCells.ToImmutable();

        public void Write(Block block)
        {
            switch (block)
            {
                case CoverTitle cover:
                    Paragraph(cover.Text);
                    break;
                case ContentsHeading heading:
                    Paragraph(heading.Text);
                    break;
                case ContentsEntry entry:
                    Line(entry.Text + new string('.', Math.Max(6, 48 - (entry.Text.Length * 2))) + entry.Page);
                    break;
                case PartHeading part:
                    Line("");
                    if (dialect != TextDialect.Wrapped || !part.Text.StartsWith("第二部分", StringComparison.Ordinal))
                    {
                        Paragraph(part.Text);
                    }

                    break;
                case SectionHeading section:
                    Paragraph(section.Text);
                    break;
                case Prose paragraph:
                    Paragraph(_noise?.Sentence(paragraph.Text) ?? paragraph.Text);
                    break;
                case FormBlock form when dialect != TextDialect.Wrapped:
                    Form(form.Form);
                    break;
            }
        }

        private void Form(LogicalForm form)
        {
            if (!form.HasTable)
            {
                Paragraph(form.Title);
                Notes(form);
                return;
            }

            bool bare = report.Recipe.Page.BareContinuation;
            for (int index = 0; index < form.Parts.Length; index++)
            {
                bool continues = bare && index > 0;
                if (!continues)
                {
                    Captions(form);
                }

                foreach (GridPosition[] row in FormGrid.Rows(form, form.Parts[index], continues))
                {
                    Row(form, row);
                }

                Line("");
                if (!bare || index == form.Parts.Length - 1)
                {
                    Notes(form);
                }
            }
        }

        private void Captions(LogicalForm form)
        {
            if (dialect == TextDialect.TabInside)
            {
                Line(form.Title + new string('\t', form.Columns - 1));
                int middle = form.Columns / 2;
                Line($"部门：{report.Department.Issuer}{new string('\t', middle)}{form.PrintedNumber} 金额单位：{form.Unit}{new string('\t', form.Columns - 1 - middle)}");
                return;
            }

            Paragraph(form.Title);
            Paragraph(form.PrintedNumber);
            Paragraph("部门：" + report.Department.Issuer);
            Paragraph((dialect == TextDialect.Noisy ? "单位: " : "金额单位：") + form.Unit);
        }

        private void Row(LogicalForm form, GridPosition[] row)
        {
            if (dialect != TextDialect.CellPerLine)
            {
                Line(string.Join('\t', row.Select(position => Printed(form, position))));
                return;
            }

            foreach (GridPosition position in row.Where(static position => !position.CoveredFromLeft))
            {
                Line("\t" + position.Text);
            }

            Line("");
        }

        private string Printed(LogicalForm form, GridPosition position)
        {
            if (position.Origin is not LogicalCell cell || _noise is null)
            {
                return position.Text;
            }

            // A header that a second page repeats is damaged the same way, so that the truth stays one line a cell.
            if (!_damaged.TryGetValue(cell, out string? raw))
            {
                raw = _noise.Cell(cell);
                _damaged.Add(cell, raw);
                if (raw != cell.Text)
                {
                    _rawCells.Add(new RawCellTruth(form.Form, cell.Row, cell.Column, raw));
                }
            }

            return raw;
        }

        private void Notes(LogicalForm form)
        {
            foreach (string note in form.Notes)
            {
                Paragraph(note);
            }
        }

        private void Paragraph(string text)
        {
            const int LettersPerLine = 27;
            if (dialect != TextDialect.Wrapped)
            {
                Line(text);
                Line("");
                return;
            }

            foreach (char[] line in text.Chunk(LettersPerLine))
            {
                Line(new string(line));
                Line("");
            }
        }

        private void Line(string text) => _text.Append(text).Append('\n');
    }
}
