using Extractor.Fixtures.Forms;

namespace Extractor.Fixtures.Rendering.Ofd;

/// <summary>Lays a report out on pages: a cursor goes down the sheet, and what does not fit begins the next.</summary>
internal sealed class OfdPages(OfdHand hand, InventedReport report)
{
    private readonly List<OfdSheet> sheets = [];
    private double y;

    private OfdSheet Sheet => sheets[^1];

    private double Room => Sheet.Height - OfdSheet.Margin - y;

    /// <summary>The pages of the report.</summary>
    public IReadOnlyList<OfdSheet> Draw()
    {
        Turn(landscape: false);
        foreach (Block block in report.Blocks)
        {
            Draw(block);
        }

        return sheets;
    }

    private void Draw(Block block)
    {
        switch (block)
        {
            case CoverTitle cover:
                y += 200;
                Line(cover.Text, 24, Place.Middle);
                break;
            case ContentsHeading heading:
                Turn(landscape: false);
                Line(heading.Text, 16, Place.Middle);
                break;
            case ContentsEntry entry:
                Entry(entry);
                break;
            case PartHeading part:
                Turn(landscape: false);
                Line(part.Text, 16, Place.Middle);
                break;
            case SectionHeading section:
                Line(section.Text, 12, Place.Left);
                break;
            case Prose paragraph:
                Line(paragraph.Text, 10.5, Place.Left);
                break;
            case FormBlock form:
                Form(form.Form);
                break;
        }
    }

    private void Form(LogicalForm form)
    {
        if (!form.HasTable)
        {
            Turn(landscape: false);
            Line(form.Title, 14, Place.Middle);
            Notes(form);
            return;
        }

        FormMeasure measure = FormMeasure.Of(form, report.Recipe.Page);
        var table = new OfdTable(form, measure);
        bool bare = report.Recipe.Page.BareContinuation;
        for (int index = 0; index < form.Parts.Length; index++)
        {
            Turn(measure.Landscape);
            bool continues = bare && index > 0;
            if (!continues)
            {
                Line(form.Title, 14, Place.Middle);
                Line(form.PrintedNumber, 9, Place.Right);
                Ends($"部门：{report.Department.Issuer}", $"金额单位：{form.Unit}", measure.TableWidth);
            }

            Rows(form, table, form.Parts[index], withHeader: !continues, measure.Landscape);
            if (!bare || index == form.Parts.Length - 1)
            {
                Notes(form);
            }
        }
    }

    private void Rows(LogicalForm form, OfdTable table, FormPart part, bool withHeader, bool landscape)
    {
        for (int first = part.FirstRow; first <= part.LastRow;)
        {
            if (hand.Blocks)
            {
                Sheet.Open();
                Sheet.Open();
            }

            if (withHeader)
            {
                table.Draw(Sheet, 0, form.HeaderRows, OfdSheet.Margin, y, report.Recipe.Page.GreyRulings);
                y += table.Height(0, form.HeaderRows);
            }

            int end = table.FirstBeyond(first, part.LastRow, Room);
            table.Draw(Sheet, first, end, OfdSheet.Margin, y, report.Recipe.Page.GreyRulings);
            y += table.Height(first, end) + 4;
            if (hand.Blocks)
            {
                Sheet.Close();
                Sheet.Close();
            }

            first = end;
            if (first <= part.LastRow)
            {
                Turn(landscape);
            }
        }
    }

    private void Notes(LogicalForm form)
    {
        foreach (string note in form.Notes)
        {
            Line(note, 9, Place.Left);
        }
    }

    /// <summary>A line of the contents with dots up to its page number.</summary>
    private void Entry(ContentsEntry entry)
    {
        string page = entry.Page.ToString(System.Globalization.CultureInfo.InvariantCulture);
        double indent = entry.Indented ? 21 : 0;
        double free = ((Sheet.Width - (2 * OfdSheet.Margin) - indent) / 10.5) - OfdSheet.Ems(entry.Text) - OfdSheet.Ems(page);
        Next(10.5);
        Sheet.Text(OfdSheet.Margin + indent, y - 4, 10.5, entry.Text + new string('.', Math.Max(3, (int)(free / 0.5))) + page);
    }

    private void Ends(string left, string right, double width)
    {
        Next(9);
        Sheet.Text(OfdSheet.Margin, y - 4, 9, left);
        Sheet.Text(OfdSheet.Margin + width - (OfdSheet.Ems(right) * 9), y - 4, 9, right);
    }

    private void Line(string text, double size, Place place)
    {
        double width = Sheet.Width - (2 * OfdSheet.Margin);
        foreach (string line in OfdLineBreaks.Of(text, width / size))
        {
            Next(size);
            double free = width - (OfdSheet.Ems(line) * size);
            Sheet.Text(OfdSheet.Margin + (place == Place.Left ? 0 : place == Place.Right ? free : free / 2), y - 4, size, line);
        }

        y += size > 10 ? 4 : 0;
    }

    /// <summary>Moves the cursor below a line of a size.</summary>
    private void Next(double size)
    {
        if (Room < size * 1.5)
        {
            Turn(Sheet.Landscape);
        }

        y += size * 1.5;
    }

    private void Turn(bool landscape)
    {
        sheets.Add(new OfdSheet(hand, landscape));
        y = OfdSheet.Margin;
    }

    private enum Place
    {
        Left,
        Middle,
        Right,
    }
}
