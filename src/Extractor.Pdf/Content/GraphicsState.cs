using Extractor.Pdf.Fonts;

namespace Extractor.Pdf.Content;

/// <summary>The parts of the graphics state that extraction needs (ISO 32000-1, 8.4 and 9.3).</summary>
internal sealed class GraphicsState
{
    /// <summary>From user space to the page as its reader sees it.</summary>
    public Matrix ToPage { get; set; }

    /// <summary>The page itself, of which the clipping path is a part.</summary>
    public PdfRectangle Page { get; private set; }

    /// <summary>The box around the clipping path, on the page.</summary>
    public PdfRectangle Clip { get; set; }

    public double LineWidth { get; set; }
    public int LineCap { get; set; }
    public bool IsDashed { get; set; }
    public ColorState Fill { get; set; }
    public ColorState Stroke { get; set; }

    public Font? Font { get; set; }
    public double FontSize { get; set; }
    public double CharacterSpacing { get; set; }
    public double WordSpacing { get; set; }
    public double HorizontalScale { get; set; }
    public double Leading { get; set; }
    public double Rise { get; set; }
    public int RenderMode { get; set; }

    /// <summary>A copy to go on with while this one is saved.</summary>
    public GraphicsState Copy() => (GraphicsState)MemberwiseClone();

    /// <summary>Becomes a copy of another state of the same page.</summary>
    public void Take(GraphicsState other)
    {
        ToPage = other.ToPage;
        Page = other.Page;
        Clip = other.Clip;
        LineWidth = other.LineWidth;
        LineCap = other.LineCap;
        IsDashed = other.IsDashed;
        Fill = other.Fill;
        Stroke = other.Stroke;
        Font = other.Font;
        FontSize = other.FontSize;
        CharacterSpacing = other.CharacterSpacing;
        WordSpacing = other.WordSpacing;
        HorizontalScale = other.HorizontalScale;
        Leading = other.Leading;
        Rise = other.Rise;
        RenderMode = other.RenderMode;
    }

    public static GraphicsState Initial(in Matrix toPage, in PdfRectangle page) => new()
    {
        ToPage = toPage,
        Page = page,
        Clip = page,
        LineWidth = 1,
        HorizontalScale = 1,
        Fill = ColorState.Initial,
        Stroke = ColorState.Initial,
    };
}
