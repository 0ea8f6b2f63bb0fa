using System.Globalization;
using Extractor.Fixtures.Shapes.Printed;

namespace Extractor.Fixtures.Shapes.Rendering;

/// <summary>Writes a stamp as a floating text box of DrawingML, in front of the text and turned.</summary>
internal static class WordStamp
{
    /// <summary>English metric units a point.</summary>
    private const double Units = 12_700;

    public static string Write(Stamp stamp)
    {
        var width = (stamp.Text.Length + 1.5) * stamp.FontSize;
        var height = stamp.HasRing ? width : stamp.FontSize * 2;
        var line = stamp.HasRing ? $"<a:ln w=\"25400\"><a:solidFill><a:srgbClr val=\"{stamp.Color}\"/></a:solidFill></a:ln>" : "<a:ln><a:noFill/></a:ln>";

        // Angles are sixty thousandths of a degree, clockwise.
        var angle = (stamp.Angle * 60_000).ToString(CultureInfo.InvariantCulture);
        return $"""
            <w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="9" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="page"><wp:posOffset>{Length(stamp.X - (width / 2))}</wp:posOffset></wp:positionH><wp:positionV relativeFrom="page"><wp:posOffset>{Length(stamp.Y - (height / 2))}</wp:posOffset></wp:positionV><wp:extent cx="{Length(width)}" cy="{Length(height)}"/><wp:wrapNone/><wp:docPr id="1" name="stamp"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr/><wps:spPr><a:xfrm rot="{angle}"><a:off x="0" y="0"/><a:ext cx="{Length(width)}" cy="{Length(height)}"/></a:xfrm><a:prstGeom prst="{(stamp.HasRing ? "ellipse" : "rect")}"/><a:noFill/>{line}</wps:spPr><wps:txbx><w:txbxContent><w:p><w:pPr><w:jc w:val="center"/></w:pPr>{ShapeWord.Run(stamp.Text, stamp.FontSize, color: stamp.Color)}</w:p></w:txbxContent></wps:txbx><wps:bodyPr wrap="none" lIns="0" rIns="0" tIns="0" bIns="0" anchor="ctr"/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r></w:p>
            """;
    }

    private static string Length(double points) => Math.Round(points * Units).ToString(CultureInfo.InvariantCulture);
}
