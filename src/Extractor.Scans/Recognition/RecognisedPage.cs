using System.Collections.Immutable;
using Extractor.Diagnostics;
using Extractor.Documents;
using Extractor.Geometry;
using Extractor.Scans.Imaging;
using Extractor.Scans.Reading;

namespace Extractor.Scans.Recognition;

/// <summary>Puts what was read in a picture together as a page like any other: glyphs and ruling lines in points of the upright page.</summary>
internal static class RecognisedPage
{
    /// <summary>Points an inch.</summary>
    private const double Points = 72;

    /// <summary>Of a line of print, this much may be covered by the page's own characters; more, and the line is theirs.</summary>
    private const double OwnShare = 0.2;

    /// <summary>Builds the page.</summary>
    /// <param name="published">The page as it was published.</param>
    /// <param name="reason">Why its picture was read.</param>
    /// <param name="picture">What was read in it.</param>
    /// <param name="notes">What happened on the way.</param>
    internal static Page Of(Page published, RecognitionReason reason, ReadPicture picture, IEnumerable<Diagnostic> notes)
    {
        var scale = Points / picture.Resolution;
        var places = new UprightPlaces(published.Width, published.Height, picture.Turn);
        var own = OwnGlyphs(published, reason, places);
        var read = picture.Lines.Where(line => !IsOwn(ToPoints(line.Region.Box, scale), own)).ToImmutableArray();
        var usual = LinePicture.UsualHeight([.. picture.Lines.Select(static line => line.Region)]);
        var hidden = HiddenText.Of(published, places);
        var (width, height) = (picture.Width * scale, picture.Height * scale);
        return new Page
        {
            Number = published.Number,
            Width = width,
            Height = height,
            Glyphs = [.. own, .. read.SelectMany(line => LineGlyphs.Of(line.Readings[0].Line, line.Region.Box, usual, scale))],
            Rulings = reason == RecognitionReason.PicturedHanzi ? published.Rulings : [.. picture.Rulings.Select(line => line.ToRuling(picture.Resolution))],
            FilledAreas = reason == RecognitionReason.PicturedHanzi ? published.FilledAreas : [],
            Images = [.. published.Images.Select(image => image with { Box = places.Of(image.Box) })],
            Recognition = new PageRecognition
            {
                Page = published.Number,
                Reason = reason,
                Turn = picture.Turn,
                Skew = picture.Skew,
                Resolution = (int)Math.Round(picture.Resolution),
                Texts = [.. read.Select(line => ToText(line, scale, hidden)).OrderBy(static text => text.Box.Top).ThenBy(static text => text.Box.Left)],
            },
            Diagnostics = [.. published.Diagnostics.Where(static note => note.Code != DiagnosticCatalog.ScannedPageCode), .. notes],
        };
    }

    /// <summary>What the page prints itself and stays: its number on a scan, its figures where only words are pictures.</summary>
    private static ImmutableArray<Glyph> OwnGlyphs(Page published, RecognitionReason reason, UprightPlaces places) => reason == RecognitionReason.DoubtedText ? [] :
        [.. published.Glyphs.Where(static glyph => !glyph.IsInvisible && !string.IsNullOrWhiteSpace(glyph.Text)).Select(places.Of)];

    private static bool IsOwn(BoundingBox line, ImmutableArray<Glyph> own) => own.Sum(glyph => glyph.Box.OverlapWith(line)) > OwnShare * line.Area;

    private static RecognisedText ToText(RegionReading line, double scale, HiddenText hidden)
    {
        var box = ToPoints(line.Region.Box, scale);
        var readings = line.Readings.Select(static reading => new TextReading(reading.Engine, reading.Line.Text, Math.Round(reading.Line.Confidence, 4)));
        return new RecognisedText(box, hidden.At(box) is { } further ? [.. readings, further] : [.. readings]);
    }

    private static BoundingBox ToPoints(PixelBox box, double scale) => new(box.Left * scale, box.Top * scale, box.Right * scale, box.Bottom * scale);
}
