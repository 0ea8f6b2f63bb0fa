using Extractor.Pdf.Fonts;
using Extractor.Pdf.Objects;
using Extractor.Pdf.Structure;
using Extractor.Pdf.Tokens;

namespace Extractor.Pdf.Content;

/// <summary>
/// Runs content streams (ISO 32000-1, 7.8.2) for what they show. Operators that only change how things look are skipped. The parts
/// of this class follow the operator groups of annex A. Forms run nested, no deeper than the options allow.
/// </summary>
internal sealed partial class ContentInterpreter(
    ObjectTable objects, FontCache fonts, OptionalContent layers, PageCollector collector, PageBudget budget)
{
    // Producers that never restore save thousands of states; each costs some hundred bytes.
    private const int MostSavedStates = 8192;

    private readonly OperandStack operands = new();
    private readonly List<GraphicsState> saved = [];

    // States that were restored from, to be filled again: pages save a state for every cell.
    private readonly Stack<GraphicsState> unused = new();
    private readonly PathBuilder path = new();
    private readonly PathPainter painter = new(collector);
    private readonly TextShower text = new(collector, budget);
    private readonly MarkedContent marked = new(collector);
    private GraphicsState state = new();
    private int savesIgnored;
    private bool clipPending;

    public void Run(ReadOnlySpan<byte> content, PdfDictionary? resources, GraphicsState initial)
    {
        state = initial;
        Execute(content, resources);
        marked.CloseAll();
    }

    /// <summary>Runs a form that stands beside the page's content, such as an annotation's appearance.</summary>
    public void RunForm(PdfStream form, PdfDictionary? pageResources, GraphicsState initial)
    {
        state = initial;
        saved.Clear();
        savesIgnored = 0;
        clipPending = false;
        RunForm(form, pageResources);
        marked.CloseAll();
    }

    private void Execute(ReadOnlySpan<byte> content, PdfDictionary? resources)
    {
        var floor = saved.Count;
        var lexer = new Lexer(content);
        operands.Clear();
        while (lexer.Read() != TokenKind.End)
        {
            if (lexer.Kind != TokenKind.Keyword || IsConstant(lexer.Text))
            {
                operands.Push(ref lexer);
                continue;
            }

            if (!budget.TakeOperator())
            {
                break;
            }

            var code = Operators.Code(lexer.Text);
            if (code == Operators.BeginImage)
            {
                InlineImage(ref lexer, resources);
            }
            else
            {
                Dispatch(code, content, resources, floor);
            }

            operands.Clear();
        }
    }

    private static bool IsConstant(ReadOnlySpan<byte> keyword) =>
        keyword.Length >= 4 && (keyword.SequenceEqual("true"u8) || keyword.SequenceEqual("false"u8) || keyword.SequenceEqual("null"u8));

    private void Dispatch(int code, ReadOnlySpan<byte> content, PdfDictionary? resources, int floor)
    {
        switch (code)
        {
            case Operators.SaveState:
                Save();
                break;
            case Operators.RestoreState:
                Restore(floor);
                break;
            case Operators.Concatenate when operands.HasNumbers(6):
                state.ToPage = OperandMatrix().Then(state.ToPage);
                break;
            case Operators.SetLineWidth when operands.HasNumbers(1):
                state.LineWidth = operands.FromEnd(1);
                break;
            case Operators.SetLineCap when operands.HasNumbers(1):
                state.LineCap = (int)operands.FromEnd(1);
                break;
            case Operators.SetDash:
                state.IsDashed = HasDashes();
                break;
            case Operators.SetParameters:
                SetParameters(content, resources);
                break;
            case Operators.Invoke:
                Invoke(content, resources);
                break;
            case Operators.BeginMarked:
                marked.Begin(null, isHidden: false);
                break;
            case Operators.BeginMarkedWithProperties:
                marked.Begin(ActualText(content, resources), IsHiddenLayer(content, resources));
                break;
            case Operators.EndMarked:
                marked.End();
                break;
            default:
                if (!DispatchText(code, content, resources) && !DispatchPath(code))
                {
                    DispatchColor(code, content, resources);
                }

                break;
        }
    }

    private Matrix OperandMatrix() => new(
        operands.FromEnd(6), operands.FromEnd(5), operands.FromEnd(4), operands.FromEnd(3), operands.FromEnd(2), operands.FromEnd(1));

    private void Save()
    {
        if (saved.Count >= MostSavedStates)
        {
            savesIgnored++;
            collector.Report(PdfDiagnosticCode.StatesTooDeep);
            return;
        }

        saved.Add(state);
        if (unused.TryPop(out var copy))
        {
            copy.Take(state);
            state = copy;
        }
        else
        {
            state = state.Copy();
        }
    }

    private void Restore(int floor)
    {
        if (savesIgnored > 0)
        {
            savesIgnored--;
        }
        else if (saved.Count > floor)
        {
            unused.Push(state);
            state = saved[^1];
            saved.RemoveAt(saved.Count - 1);
        }
    }

    // A pattern that holds a length above zero; "[] 0 d" is a solid line.
    private bool HasDashes()
    {
        for (var i = 0; i + 1 < operands.Count; i++)
        {
            if (operands[i].Kind == TokenKind.Number && operands[i].Number > 0)
            {
                return true;
            }
        }

        return false;
    }

    private void SetParameters(ReadOnlySpan<byte> content, PdfDictionary? resources)
    {
        if (Resource(content, resources, "ExtGState") is not { } found || objects.Dictionary(found) is not { } parameters)
        {
            return;
        }

        state.LineWidth = objects.Number(parameters["LW"]) ?? state.LineWidth;
        state.LineCap = objects.Integer(parameters["LC"]) ?? state.LineCap;
        if (objects.Array(parameters["D"]) is { Count: > 0 } dash)
        {
            state.IsDashed = Array.Exists(objects.Numbers(dash.Items[0]), length => length > 0);
        }

        if (objects.Array(parameters["Font"]) is { Count: > 1 } font && objects.Dictionary(font.Items[0]) is { } dictionary)
        {
            state.Font = fonts.Get(dictionary);
            state.FontSize = objects.Number(font.Items[1]) ?? state.FontSize;
        }
    }

    /// <summary>The resource the last operand names, unresolved; null, with a diagnostic, if there is none.</summary>
    private PdfObject? Resource(ReadOnlySpan<byte> content, PdfDictionary? resources, string category)
    {
        if (!operands.TryLast(TokenKind.Name, out var operand))
        {
            return null;
        }

        var name = StringToken.ToName(content[operand.Start..operand.End]);
        var resource = objects.Dictionary(resources?[category])?[name];
        if (resource is null)
        {
            collector.Report(PdfDiagnosticCode.ResourceMissing, $"{category} {name}");
        }

        return resource;
    }
}
