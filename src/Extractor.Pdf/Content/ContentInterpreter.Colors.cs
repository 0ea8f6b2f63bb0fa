using Extractor.Pdf.Objects;
using Extractor.Pdf.Tokens;

namespace Extractor.Pdf.Content;

// Colour operators (ISO 32000-1, 8.6.8).
internal sealed partial class ContentInterpreter
{
    // DeviceN allows 32 components.
    private const int MostComponents = 32;

    private void DispatchColor(int code, ReadOnlySpan<byte> content, PdfDictionary? resources)
    {
        switch (code)
        {
            case Operators.FillGray when operands.HasNumbers(1):
                state.Fill = SetDevice(ColorSpace.Gray);
                break;
            case Operators.StrokeGray when operands.HasNumbers(1):
                state.Stroke = SetDevice(ColorSpace.Gray);
                break;
            case Operators.FillRgb when operands.HasNumbers(3):
                state.Fill = SetDevice(ColorSpace.Rgb);
                break;
            case Operators.StrokeRgb when operands.HasNumbers(3):
                state.Stroke = SetDevice(ColorSpace.Rgb);
                break;
            case Operators.FillCmyk when operands.HasNumbers(4):
                state.Fill = SetDevice(ColorSpace.Cmyk);
                break;
            case Operators.StrokeCmyk when operands.HasNumbers(4):
                state.Stroke = SetDevice(ColorSpace.Cmyk);
                break;
            case Operators.FillSpace:
                state.Fill = ColorState.Of(NamedSpace(content, resources));
                break;
            case Operators.StrokeSpace:
                state.Stroke = ColorState.Of(NamedSpace(content, resources));
                break;
            case Operators.FillColor or Operators.FillColorNamed:
                state.Fill = SetComponents(state.Fill);
                break;
            case Operators.StrokeColor or Operators.StrokeColorNamed:
                state.Stroke = SetComponents(state.Stroke);
                break;
        }
    }

    private ColorState SetDevice(ColorSpace space) => SetComponents(new ColorState(space, default));

    private ColorState SetComponents(in ColorState current)
    {
        Span<double> components = stackalloc double[MostComponents];
        var count = 0;
        for (var i = 0; i < operands.Count && count < MostComponents; i++)
        {
            if (operands[i].Kind == TokenKind.Number)
            {
                components[count++] = operands[i].Number;
            }
        }

        return current.With(components[..count]);
    }

    private ColorSpace NamedSpace(ReadOnlySpan<byte> content, PdfDictionary? resources) =>
        operands.TryLast(TokenKind.Name, out var operand)
            ? ColorSpace.Of(new PdfName(StringToken.ToName(content[operand.Start..operand.End])), resources, objects)
            : ColorSpace.Gray;
}
