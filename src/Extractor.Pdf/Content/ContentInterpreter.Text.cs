using Extractor.Pdf.Objects;
using Extractor.Pdf.Tokens;

namespace Extractor.Pdf.Content;

// Text state, positioning and showing (ISO 32000-1, 9.3 and 9.4).
internal sealed partial class ContentInterpreter
{
    private bool DispatchText(int code, ReadOnlySpan<byte> content, PdfDictionary? resources)
    {
        switch (code)
        {
            case Operators.BeginText:
                text.Begin();
                return true;
            case Operators.EndText:
                return true;
            case Operators.CharacterSpacing when operands.HasNumbers(1):
                state.CharacterSpacing = operands.FromEnd(1);
                return true;
            case Operators.WordSpacing when operands.HasNumbers(1):
                state.WordSpacing = operands.FromEnd(1);
                return true;
            case Operators.HorizontalScale when operands.HasNumbers(1):
                state.HorizontalScale = operands.FromEnd(1) / 100;
                return true;
            case Operators.Leading when operands.HasNumbers(1):
                state.Leading = operands.FromEnd(1);
                return true;
            case Operators.Rise when operands.HasNumbers(1):
                state.Rise = operands.FromEnd(1);
                return true;
            case Operators.RenderMode when operands.HasNumbers(1):
                state.RenderMode = (int)operands.FromEnd(1);
                return true;
            case Operators.SetFont:
                SetFont(content, resources);
                return true;
            case Operators.MoveLine when operands.HasNumbers(2):
                text.NextLine(operands.FromEnd(2), operands.FromEnd(1));
                return true;
            case Operators.MoveLineSetLeading when operands.HasNumbers(2):
                state.Leading = -operands.FromEnd(1);
                text.NextLine(operands.FromEnd(2), operands.FromEnd(1));
                return true;
            case Operators.SetTextMatrix when operands.HasNumbers(6):
                text.SetMatrix(OperandMatrix());
                return true;
            case Operators.NextLine:
                text.NextLine(0, -state.Leading);
                return true;
            case Operators.ShowText:
                ShowLast(content);
                return true;
            case Operators.ShowAdjusted:
                ShowAll(content);
                return true;
            case Operators.NextLineShow:
                text.NextLine(0, -state.Leading);
                ShowLast(content);
                return true;
            case Operators.NextLineShowSpaced:
                if (operands.Count >= 3)
                {
                    state.WordSpacing = operands.FromEnd(3);
                    state.CharacterSpacing = operands.FromEnd(2);
                }

                text.NextLine(0, -state.Leading);
                ShowLast(content);
                return true;
            default:
                return false;
        }
    }

    private void SetFont(ReadOnlySpan<byte> content, PdfDictionary? resources)
    {
        if (operands.Count < 2 || operands[operands.Count - 2].Kind != TokenKind.Name || !operands.HasNumbers(1))
        {
            return;
        }

        var operand = operands[operands.Count - 2];
        var name = StringToken.ToName(content[operand.Start..operand.End]);
        state.FontSize = operands.FromEnd(1);
        var dictionary = objects.Dictionary(objects.Dictionary(resources?["Font"])?[name]);
        budget.Look();
        state.Font = dictionary is null ? null : fonts.Get(dictionary);
        if (dictionary is null)
        {
            collector.Report(PdfDiagnosticCode.ResourceMissing, $"Font {name}");
        }
        else if (state.Font?.Problem is { } problem)
        {
            collector.Report(problem, state.Font.Name);
        }
    }

    private void ShowLast(ReadOnlySpan<byte> content)
    {
        if (operands.TryLast(TokenKind.LiteralString, out var operand) || operands.TryLast(TokenKind.HexString, out operand))
        {
            text.Show(operand.Kind, content[operand.Start..operand.End], state);
        }
    }

    private void ShowAll(ReadOnlySpan<byte> content)
    {
        for (var i = 0; i < operands.Count; i++)
        {
            var operand = operands[i];
            switch (operand.Kind)
            {
                case TokenKind.Number:
                    text.Adjust(operand.Number, state);
                    break;
                case TokenKind.LiteralString or TokenKind.HexString:
                    text.Show(operand.Kind, content[operand.Start..operand.End], state);
                    break;
            }
        }
    }
}
