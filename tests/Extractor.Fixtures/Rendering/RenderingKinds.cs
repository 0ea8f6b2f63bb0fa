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
    Doc = 32,
    Ofd = 64,
    Records = 128,
    Xlsx = 256,
    Xls = 512,
    All = Text | Docx | Html | PdfChromium | PdfLibreOffice | Doc | Ofd | Records | Xlsx | Xls,
}
