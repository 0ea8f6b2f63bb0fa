namespace Extractor.Fixtures.Rendering;

/// <summary>The renderings that a call asks for.</summary>
[Flags]
public enum RenderingKinds
{
    None = 0,
    Text = 1,
    Docx = 2,
    Html = 4,
    PdfChromium = 8,
    PdfLibreOffice = 16,
    Records = 32,
    Xlsx = 64,
    Xls = 128,
    All = Text | Docx | Html | PdfChromium | PdfLibreOffice | Records | Xlsx | Xls,
}
