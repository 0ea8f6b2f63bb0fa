namespace Extractor.Pdf.Content;

// Path construction, painting and clipping (ISO 32000-1, 8.5).
internal sealed partial class ContentInterpreter
{
    private double currentX, currentY;

    private bool DispatchPath(int code)
    {
        switch (code)
        {
            case Operators.MoveTo when operands.HasNumbers(2):
                SetCurrent(2);
                path.Move(state.ToPage, currentX, currentY);
                return true;
            case Operators.LineTo when operands.HasNumbers(2):
                SetCurrent(2);
                path.Line(state.ToPage, currentX, currentY);
                return true;
            case Operators.CurveTo when operands.HasNumbers(6):
                Curve(operands.FromEnd(6), operands.FromEnd(5), operands.FromEnd(4), operands.FromEnd(3));
                return true;
            case Operators.CurveFromHere when operands.HasNumbers(4):
                Curve(currentX, currentY, operands.FromEnd(4), operands.FromEnd(3));
                return true;
            case Operators.CurveToThere when operands.HasNumbers(4):
                Curve(operands.FromEnd(4), operands.FromEnd(3), operands.FromEnd(2), operands.FromEnd(1));
                return true;
            case Operators.Rectangle when operands.HasNumbers(4):
                path.Rectangle(state.ToPage, operands.FromEnd(4), operands.FromEnd(3), operands.FromEnd(2), operands.FromEnd(1));
                SetCurrent(4);
                return true;
            case Operators.ClosePath:
                path.Close();
                return true;
            case Operators.Clip or Operators.ClipEvenOdd:
                clipPending = true;
                return true;
            case Operators.EndPath:
                return Paint(fill: false, stroke: false);
            case Operators.Stroke:
                return Paint(fill: false, stroke: true);
            case Operators.CloseAndStroke:
                path.Close();
                return Paint(fill: false, stroke: true);
            case Operators.Fill or Operators.FillOld or Operators.FillEvenOdd:
                return Paint(fill: true, stroke: false, isEvenOdd: code == Operators.FillEvenOdd);
            case Operators.FillAndStroke or Operators.FillAndStrokeEvenOdd:
                return Paint(fill: true, stroke: true, isEvenOdd: code == Operators.FillAndStrokeEvenOdd);
            case Operators.CloseFillAndStroke or Operators.CloseFillAndStrokeEvenOdd:
                path.Close();
                return Paint(fill: true, stroke: true, isEvenOdd: code == Operators.CloseFillAndStrokeEvenOdd);
            default:
                return false;
        }
    }

    private void SetCurrent(int fromEnd) => (currentX, currentY) = (operands.FromEnd(fromEnd), operands.FromEnd(fromEnd - 1));

    private void Curve(double x1, double y1, double x2, double y2)
    {
        SetCurrent(2);
        path.Curve(state.ToPage, x1, y1, x2, y2, currentX, currentY);
    }

    private bool Paint(bool fill, bool stroke, bool isEvenOdd = false)
    {
        painter.Paint(path, state, fill, stroke, isEvenOdd);
        if (clipPending && path.Count > 0)
        {
            state.Clip = state.Clip.Intersect(path.Bounds);
        }

        clipPending = false;
        path.Clear();
        return true;
    }
}
