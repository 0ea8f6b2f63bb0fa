using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Extractor.Fixtures.Forms;
using Extractor.Fixtures.Invention;

namespace Extractor.Fixtures.Rendering.Word;

/// <summary>Writes a report as a Word document. The bytes depend on the report alone.</summary>
public static class WordRenderer
{
    public static Rendered Render(InventedReport report)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            MainDocumentPart main = document.AddMainDocumentPart();
            document.ChangeIdOfPart(main, "rId1");
            StyleDefinitionsPart styles = main.AddNewPart<StyleDefinitionsPart>("rId1");
            styles.Styles = WordStyles.Of(report.Recipe.Page);
            main.Document = new Document(Body(report));
        }

        bool repeated = report.Recipe.Page.RepeatHeaderRows;
        return new Rendered(
            "report.docx",
            "docx",
            StableArchive.Rewrite(stream.ToArray()),
            Rendered.Tables(report),
            repeated && report.Forms.Any(static form => form.Parts.Length > 1) ? "repeated-header-rows" : Rendered.SplitsOf(report),
            []);
    }

    private static Body Body(InventedReport report)
    {
        var body = new Body();
        bool landscape = false;
        Block? previous = null;
        foreach (Block block in report.Blocks)
        {
            bool turned = block is FormBlock { Form.HasTable: true } form && FormMeasure.Of(form.Form, report.Recipe.Page).Landscape;
            if (previous is not null && turned != landscape)
            {
                // The paragraph that ends a section carries its page size.
                body.Append(new Paragraph(new ParagraphProperties(WordStyles.Small(), WordStyles.Section(landscape))));
                landscape = turned;
            }
            else if (previous is not null && BeginsPage(block, previous))
            {
                body.Append(new Paragraph(new ParagraphProperties(WordStyles.Small()), new Run(new Break { Type = BreakValues.Page })));
            }

            Append(body, report, block);
            previous = block;
        }

        body.Append(WordStyles.Section(landscape));
        return body;
    }

    private static bool BeginsPage(Block block, Block previous) => block is PartHeading or ContentsHeading
        || (block is FormBlock && previous is FormBlock);

    private static void Append(Body body, InventedReport report, Block block)
    {
        switch (block)
        {
            case CoverTitle cover:
                body.Append(WordStyles.Line(cover.Text, "CoverTitle", JustificationValues.Center));
                break;
            case ContentsHeading heading:
                body.Append(WordStyles.Line(heading.Text, "FormTitle", JustificationValues.Center));
                break;
            case ContentsEntry entry:
                body.Append(WordStyles.ContentsLine(entry));
                break;
            case PartHeading part:
                body.Append(WordStyles.Line(part.Text, "PartHeading", JustificationValues.Center));
                break;
            case SectionHeading section:
                body.Append(WordStyles.Line(section.Text, "SectionHeading", JustificationValues.Left));
                break;
            case Prose paragraph:
                body.Append(WordStyles.Line(paragraph.Text, "Normal", JustificationValues.Both));
                break;
            case FormBlock form:
                Form(body, report, form.Form);
                break;
        }
    }

    private static void Form(Body body, InventedReport report, LogicalForm form)
    {
        PageStyle page = report.Recipe.Page;
        if (!form.HasTable)
        {
            body.Append(WordStyles.Line(form.Title, "FormTitle", JustificationValues.Center));
            Notes(body, form);
            return;
        }

        FormMeasure measure = FormMeasure.Of(form, page);
        ImmutableArray<FormPart> parts = page.RepeatHeaderRows ? [new FormPart(form.Parts[0].FirstRow, form.Parts[^1].LastRow)] : form.Parts;
        for (int index = 0; index < parts.Length; index++)
        {
            if (index > 0)
            {
                body.Append(new Paragraph(new ParagraphProperties(WordStyles.Small()), new Run(new Break { Type = BreakValues.Page })));
            }

            bool continues = page.BareContinuation && index > 0;
            if (!continues)
            {
                body.Append(WordStyles.Line(form.Title, "FormTitle", JustificationValues.Center));
                body.Append(WordStyles.Line(form.PrintedNumber, "Caption", JustificationValues.Right));
                body.Append(WordStyles.TwoEnds($"部门：{report.Department.Issuer}", $"金额单位：{form.Unit}", measure.TableWidth));
            }

            body.Append(WordTable.Build(form, parts[index], measure, page, continues));
            if (!page.BareContinuation || index == parts.Length - 1)
            {
                Notes(body, form);
            }
        }
    }

    private static void Notes(Body body, LogicalForm form)
    {
        foreach (string note in form.Notes)
        {
            body.Append(WordStyles.Line(note, "Caption", JustificationValues.Left));
        }
    }
}
