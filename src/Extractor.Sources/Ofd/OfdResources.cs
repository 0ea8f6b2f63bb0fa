using System.Diagnostics.CodeAnalysis;

namespace Extractor.Sources.Ofd;

/// <summary>What the objects of a document refer to by number: fonts, drawing parameters, media and composite units.</summary>
internal sealed class OfdResources
{
    // Real parameters are based on one or two others.
    private const int LongestBasis = 16;

    private readonly Dictionary<string, OfdElement> drawParams = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OfdElement> units = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> media = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OfdFont> fonts = new(StringComparer.Ordinal);
    private readonly OfdResources? others;

    /// <summary>Resources of a document, or of a page that also has those of its document.</summary>
    public OfdResources(OfdResources? others = null) => this.others = others;

    /// <summary>Adds what a resource part lists.</summary>
    /// <param name="package">Where the files that it names are.</param>
    /// <param name="part">The name of the part.</param>
    /// <param name="root">Its root.</param>
    public void Add(OfdPackage package, string part, OfdElement root)
    {
        var folder = root["BaseLoc"u8] is { } location ? $"{package.Resolve(part, location).TrimEnd('/')}/" : part;
        foreach (var group in root.Children)
        {
            foreach (var item in group.Children)
            {
                if (item["ID"u8]?.Trim() is { Length: > 0 } id)
                {
                    Add(package, folder, part, id, item);
                }
            }
        }
    }

    public OfdFont? Font(string? id) => Find(id, static resources => resources.fonts, out var font) ? font : null;

    public OfdElement? CompositeUnit(string? id) => Find(id, static resources => resources.units, out var unit) ? unit : null;

    /// <summary>The file of an image or other medium.</summary>
    public string? Media(string? id) => Find(id, static resources => resources.media, out var file) ? file : null;

    /// <summary>The drawing parameters of a number with those they are based on; null if there are none.</summary>
    public OfdDrawParam? DrawParam(string? id)
    {
        // From the parameters back to the last basis, then built up from there; a circle ends at its length.
        var chain = new List<OfdElement>();
        while (chain.Count < LongestBasis && Find(id, static resources => resources.drawParams, out var element) && !chain.Contains(element))
        {
            chain.Add(element);
            id = element["Relative"u8];
        }

        OfdDrawParam? param = null;
        for (var i = chain.Count - 1; i >= 0; i--)
        {
            param = new OfdDrawParam(chain[i], param);
        }

        return param;
    }

    private void Add(OfdPackage package, string folder, string part, string id, OfdElement item)
    {
        switch (item.Name)
        {
            case "Font":
                var file = item.ChildText("FontFile");
                fonts.TryAdd(id, new OfdFont(package, item["FontName"u8] ?? "", item["FamilyName"u8] ?? "", file is null ? null : Resolve(package, folder, part, file)));
                break;
            case "DrawParam":
                drawParams.TryAdd(id, item);
                break;
            case "CompositeGraphicUnit":
                units.TryAdd(id, item);
                break;
            case "MultiMedia" when item.ChildText("MediaFile") is { } name:
                media.TryAdd(id, Resolve(package, folder, part, name));
                break;
        }
    }

    // Some writers leave the folder of the resources out of account.
    private static string Resolve(OfdPackage package, string folder, string part, string location)
    {
        var found = package.Resolve(folder, location);
        return package.Has(found) ? found : package.Resolve(part, location);
    }

    private bool Find<T>(string? id, Func<OfdResources, Dictionary<string, T>> kind, [MaybeNullWhen(false)] out T found)
    {
        var key = id?.Trim();
        for (var resources = this; key is not null && resources is not null; resources = resources.others)
        {
            if (kind(resources).TryGetValue(key, out found))
            {
                return true;
            }
        }

        found = default;
        return false;
    }
}
