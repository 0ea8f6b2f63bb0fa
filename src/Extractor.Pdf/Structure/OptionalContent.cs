using Extractor.Pdf.Objects;

namespace Extractor.Pdf.Structure;

/// <summary>Which layers a viewer hides when it opens the file (ISO 32000-1, 8.11): the default configuration, without expressions.</summary>
internal sealed class OptionalContent
{
    private readonly ObjectTable objects;
    private readonly HashSet<PdfDictionary> listed = new(ReferenceEqualityComparer.Instance);
    private readonly bool isHiddenUnlessListed;

    public OptionalContent(PdfDictionary? catalog, ObjectTable objects)
    {
        this.objects = objects;
        var configuration = objects.Dictionary(objects.Dictionary(catalog?["OCProperties"])?["D"]);
        isHiddenUnlessListed = objects.Name(configuration?["BaseState"]) == "OFF";
        foreach (var item in objects.Array(configuration?[isHiddenUnlessListed ? "ON" : "OFF"])?.Items ?? [])
        {
            if (objects.Dictionary(item) is { } group)
            {
                listed.Add(group);
            }
        }
    }

    /// <summary>Whether a group, or a membership of groups, is hidden. What is neither is shown.</summary>
    public bool IsHidden(PdfObject? value)
    {
        if ((listed.Count == 0 && !isHiddenUnlessListed) || objects.Dictionary(value) is not { } dictionary)
        {
            return false;
        }

        if (objects.Name(dictionary["Type"]) != "OCMD")
        {
            return objects.Name(dictionary["Type"]) == "OCG" && IsGroupHidden(dictionary);
        }

        var (hidden, shown) = (0, 0);
        foreach (var item in objects.Array(dictionary["OCGs"])?.Items ?? [dictionary["OCGs"] ?? PdfNull.Instance])
        {
            if (objects.Dictionary(item) is { } group)
            {
                hidden += IsGroupHidden(group) ? 1 : 0;
                shown += IsGroupHidden(group) ? 0 : 1;
            }
        }

        return hidden + shown > 0 && objects.Name(dictionary["P"]) switch
        {
            "AllOn" => hidden > 0,
            "AnyOff" => hidden == 0,
            "AllOff" => shown > 0,
            _ => shown == 0,
        };
    }

    private bool IsGroupHidden(PdfDictionary group) => listed.Contains(group) != isHiddenUnlessListed;
}
