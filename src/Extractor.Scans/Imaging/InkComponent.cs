namespace Extractor.Scans.Imaging;

/// <summary>Pixels of ink that hang together, also over corners.</summary>
/// <param name="Box">The box around them.</param>
/// <param name="Area">How many they are.</param>
internal readonly record struct InkComponent(PixelBox Box, int Area);
