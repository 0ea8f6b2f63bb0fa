using Extractor.Pdf;
using Extractor.Pdf.Content;

namespace Extractor.Sources.Ofd;

/// <summary>What the characters of one text object have in common, and how one of them becomes a glyph on the page.</summary>
internal sealed class OfdTextRun
{
    private const double UsualSize = 3.5;
    private const int QuarterTurn = 90;

    private readonly OfdFont font;
    private readonly Matrix toPage;
    private readonly PdfColor color;
    private readonly bool isInvisible;
    private readonly int reading;
    private readonly int turn;
    private double startX, startY;

    public OfdTextRun(OfdElement element, OfdContext context, OfdFont font, in Matrix toPage)
    {
        this.font = font;
        this.toPage = toPage;
        Size = OfdNumbers.Number(element.Value("Size"u8)) is { } size and > 0 ? size : UsualSize;
        HorizontalScale = OfdNumbers.Number(element.Value("HScale"u8)) is { } scale and > 0 ? scale : 1;
        reading = Quarters(element.Value("ReadDirection"u8));
        turn = Quarters(element.Value("CharDirection"u8));
        var param = context.ParamOf(element);
        var fill = OfdNumbers.Flag(element.Value("Fill"u8), otherwise: true) ? OfdContext.ColorOf(element, param, "FillColor", PdfColor.Black) : null;
        var isStroked = OfdNumbers.Flag(element.Value("Stroke"u8), otherwise: false);
        isInvisible = (fill is null && !isStroked) || OfdNumbers.Number(element.Value("Alpha"u8)) is <= 0;
        color = fill ?? PdfColor.Black;
    }

    /// <summary>The size of the font in the coordinates of the object.</summary>
    public double Size { get; }

    /// <summary>How much wider than the font has them characters are drawn.</summary>
    public double HorizontalScale { get; }

    /// <summary>Where on the page the text may be seen; null if its boundary says nothing.</summary>
    public PdfRectangle? Boundary { get; set; }

    /// <summary>Where a text code begins. One that leaves out a coordinate takes that of the code before it.</summary>
    public (double X, double Y) Start(OfdElement code) =>
        (startX, startY) = (OfdNumbers.Number(code.Value("X"u8)) ?? startX, OfdNumbers.Number(code.Value("Y"u8)) ?? startY);

    /// <summary>The width of a character in ems.</summary>
    /// <param name="character">The character.</param>
    /// <param name="isExact">Whether places depend on it, so that the embedded font is worth opening.</param>
    public double Advance(in OfdCharacter character, bool isExact) =>
        (isExact ? font.Program?.Advance(character.Glyph, character.Text) : null) ?? font.UsualAdvance(character.Text);

    /// <summary>A step of a length in the direction of reading.</summary>
    public (double X, double Y) Along(double length) => reading switch
    {
        1 => (0, length),
        2 => (-length, 0),
        3 => (0, -length),
        _ => (length, 0),
    };

    /// <summary>A character that begins at a place, on the page.</summary>
    public PdfGlyph Glyph(in OfdCharacter character, double x, double y, double width)
    {
        var metrics = font.Metrics;
        var (cos, sin) = turn switch { 1 => (0, 1), 2 => (-1, 0), 3 => (0, -1), _ => (1, 0) };
        var placed = new Matrix(cos, sin, -sin, cos, x, y).Then(toPage);
        var box = placed.Apply(0, -metrics.Ascent * Size, width, -metrics.Descent * Size);
        var (originX, originY) = (placed.X(0, 0), placed.Y(0, 0));

        // A line that is read downwards while its characters stand upright is vertical writing: its baseline is the middle of the column.
        var isVertical = (reading & 1) != (turn & 1);
        var (alongX, alongY) = Along(1);
        var rotation = TextShower.Rotation((alongX * toPage.A) + (alongY * toPage.C), (alongX * toPage.B) + (alongY * toPage.D));
        if (isVertical)
        {
            (originX, originY) = rotation is 0 or 180
                ? (rotation == 0 ? box.Left : box.Right, (box.Top + box.Bottom) / 2)
                : ((box.Left + box.Right) / 2, rotation == QuarterTurn ? box.Top : box.Bottom);
        }

        var (upX, upY) = (placed.C * Size, placed.D * Size);
        return new PdfGlyph(
            character.Text, box.Left, box.Top, box.Right, box.Bottom, originX, originY, Math.Sqrt((upX * upX) + (upY * upY)), rotation,
            isInvisible, character.IsUnknown, color, font.Name);
    }

    private static int Quarters(ReadOnlySpan<byte> degrees) => (int)Math.Round((OfdNumbers.Number(degrees) ?? 0) / QuarterTurn) & 3;
}
