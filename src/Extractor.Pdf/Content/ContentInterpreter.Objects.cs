using Extractor.Pdf.Objects;
using Extractor.Pdf.Tokens;

namespace Extractor.Pdf.Content;

// External objects, inline images and marked content (ISO 32000-1, 8.8 to 8.10 and 14.6).
internal sealed partial class ContentInterpreter
{
    private readonly List<PdfStream> activeForms = [];

    private void Invoke(ReadOnlySpan<byte> content, PdfDictionary? resources)
    {
        if (Resource(content, resources, "XObject") is not { } found || objects.Stream(found) is not { } stream)
        {
            return;
        }

        if (layers.IsHidden(stream.Dictionary["OC"]))
        {
            return;
        }

        if (objects.Name(stream.Dictionary["Subtype"]) == "Form")
        {
            RunForm(stream, resources);
        }
        else if (objects.Name(stream.Dictionary["Subtype"]) == "Image" && operands.TryLast(TokenKind.Name, out var operand))
        {
            AddImage(ImagePlacement.Of(stream, StringToken.ToName(content[operand.Start..operand.End]), Unit(), objects));
        }
    }

    private PdfRectangle Unit() => state.ToPage.Apply(0, 0, 1, 1);

    private void AddImage(PdfImage image)
    {
        var visible = image.Box.Intersect(state.Clip);
        if (visible.Width >= 0 && visible.Height >= 0)
        {
            collector.Add(image);
        }
    }

    private void RunForm(PdfStream form, PdfDictionary? resources)
    {
        if (activeForms.Count >= budget.MaximumFormDepth || activeForms.Contains(form))
        {
            collector.Report(PdfDiagnosticCode.FormsTooDeep);
            return;
        }

        if (budget.IsSpent)
        {
            return;
        }

        var outer = state;
        state = state.Copy();
        var outerSaves = saved.Count;
        var matrix = objects.Numbers(form.Dictionary["Matrix"]);
        if (matrix.Length >= 6)
        {
            state.ToPage = new Matrix(matrix[0], matrix[1], matrix[2], matrix[3], matrix[4], matrix[5]).Then(state.ToPage);
        }

        var box = objects.Numbers(form.Dictionary["BBox"]);
        if (box.Length >= 4)
        {
            state.Clip = state.Clip.Intersect(state.ToPage.Apply(box[0], box[1], box[2], box[3]));
        }

        activeForms.Add(form);
        path.Clear();
        using (var content = budget.Decode(form, objects))
        {
            Execute(content.Bytes.Span, objects.Dictionary(form.Dictionary["Resources"]) ?? resources);
        }

        path.Clear();
        activeForms.RemoveAt(activeForms.Count - 1);
        saved.RemoveRange(outerSaves, Math.Max(0, saved.Count - outerSaves));
        state = outer;
    }

    private void InlineImage(ref Lexer lexer, PdfDictionary? resources)
    {
        var image = InlineImageReader.Read(ref lexer, resources, objects);
        if (image is { } found)
        {
            AddImage(ImagePlacement.Of(found, "", Unit(), objects));
        }
    }

    // "/OC /Name BDC": the second name leads to a group among the properties.
    private bool IsHiddenLayer(ReadOnlySpan<byte> content, PdfDictionary? resources)
    {
        if (operands.Count < 2 || operands[operands.Count - 2].Kind != TokenKind.Name || !operands.TryLast(TokenKind.Name, out var operand)
            || !content[operands[operands.Count - 2].Start..operands[operands.Count - 2].End].SequenceEqual("OC"u8))
        {
            return false;
        }

        var name = StringToken.ToName(content[operand.Start..operand.End]);
        return layers.IsHidden(objects.Dictionary(resources?["Properties"])?[name]);
    }

    private string? ActualText(ReadOnlySpan<byte> content, PdfDictionary? resources)
    {
        if (operands.TryLast(TokenKind.Name, out var operand))
        {
            var name = StringToken.ToName(content[operand.Start..operand.End]);
            var properties = objects.Dictionary(objects.Dictionary(resources?["Properties"])?[name]);
            return objects.Resolve(properties?["ActualText"]) is PdfString given ? TextString.Decode(given.Bytes) : null;
        }

        for (var i = 0; i + 1 < operands.Count; i++)
        {
            if (operands[i].Kind == TokenKind.Name && content[operands[i].Start..operands[i].End].SequenceEqual("ActualText"u8)
                && operands[i + 1].Kind is TokenKind.LiteralString or TokenKind.HexString)
            {
                return TextString.Decode(StringToken.ToBytes(operands[i + 1].Kind, content[operands[i + 1].Start..operands[i + 1].End]));
            }
        }

        return null;
    }
}
