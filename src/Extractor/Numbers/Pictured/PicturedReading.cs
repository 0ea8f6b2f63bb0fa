namespace Extractor.Numbers.Pictured;

/// <summary>A reading of a picture as a printed figure.</summary>
/// <param name="Text">
/// The figure as <see cref="NumberText"/> reads it: ASCII, no blanks, a hyphen for a dash, no thousands separators where they stood in wrong
/// places. What has no grammar of a figure stays as it was read.
/// </param>
/// <param name="Repairs">What was done.</param>
public readonly record struct PicturedReading(string Text, PictureRepairs Repairs);
