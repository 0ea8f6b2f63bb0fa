using Extractor.Scans.Imaging;

namespace Extractor.Fixtures.Scanning;

/// <summary>A page as a scanner delivers it, with the truth of what was done to it.</summary>
/// <param name="Picture">The picture.</param>
/// <param name="Resolution">Its dots an inch.</param>
/// <param name="Turn">Clockwise degrees by which it must be turned to stand upright: 0, 90 or 270.</param>
/// <param name="Skew">Degrees by which the upright sheet lay askew, clockwise; it is straightened by turning it as far counterclockwise.</param>
/// <param name="Seal">Where the seal was stamped on the page before it was scanned, or null.</param>
public sealed record ScannedPicture(ColorImage Picture, double Resolution, int Turn, double Skew, PixelBox? Seal);
