using Extractor.Diagnostics;

namespace Extractor.Sources.Ofd;

/// <summary>
/// Reads what an OFD file says of itself before any page: OFD.xml, its documents, their resources, templates and lists of pages
/// (GB/T 33190, 7.4 to 7.6). What is missing is noted, and the rest is read; lost lists are replaced by the names of the parts.
/// </summary>
internal sealed class OfdDocumentReader(OfdPackage package, OfdNotes notes)
{
    private const string Root = "OFD.xml";
    private const string DocumentPart = "Document.xml";

    private readonly List<OfdPage> pages = [];
    private readonly List<string> attachments = [];

    /// <summary>The names of the files that the documents carry (GB/T 33190, 20), those that the documents call invisible included.</summary>
    public IReadOnlyList<string> Attachments => attachments;

    /// <summary>The pages of all documents of the file, one after the other.</summary>
    public IReadOnlyList<OfdPage> Read()
    {
        if (package.IsRecovered)
        {
            notes.Add(DiagnosticCatalog.ArchiveRecovered());
        }

        var roots = DocumentRoots();
        foreach (var root in roots.Distinct(StringComparer.OrdinalIgnoreCase).Take(OfdBudget.Documents))
        {
            ReadDocument(root);
        }

        if (pages.Count == 0)
        {
            AddByName();
        }

        if (pages.Count >= OfdBudget.Pages)
        {
            notes.BudgetSpent("pages of a document");
        }

        return pages;
    }

    private List<string> DocumentRoots()
    {
        var file = package.ReadXml(Root, notes);
        var roots = new List<string>();
        foreach (var body in file?.ChildrenNamed("DocBody") ?? [])
        {
            if ((CurrentVersion(body) ?? body.ChildText("DocRoot")) is { } location)
            {
                roots.Add(package.Resolve(Root, location));
            }
        }

        return roots.Count > 0 ? roots : [.. package.Names.Where(name => name.EndsWith("/" + DocumentPart, StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal)];
    }

    /// <summary>A document that is kept in versions is the one of the current version.</summary>
    private string? CurrentVersion(OfdElement body)
    {
        var current = body.Child("Versions")?.ChildrenNamed("Version").FirstOrDefault(version => OfdNumbers.Flag(version.Value("Current"u8), otherwise: false));
        if (current?["BaseLoc"u8] is not { } location)
        {
            return null;
        }

        var part = package.Resolve(Root, location);
        return package.ReadXml(part, notes)?.ChildText("DocRoot") is { } root ? "/" + package.Resolve(part, root) : null;
    }

    private void ReadDocument(string part)
    {
        if (package.ReadXml(part, notes) is not { } root)
        {
            return;
        }

        ReadAttachments(part, root);
        var shared = root.Child("CommonData");
        var document = new OfdDocument
        {
            Resources = ReadResources(part, shared, null),
            PageArea = shared?.Child("PageArea"),
            Templates = Templates(part, shared),
            Annotations = Annotations(part, root),
        };
        foreach (var page in root.Child("Pages")?.ChildrenNamed("Page") ?? [])
        {
            if (pages.Count < OfdBudget.Pages && page["BaseLoc"u8] is { } location)
            {
                pages.Add(new OfdPage(document, page["ID"u8]?.Trim() ?? "", package.Resolve(part, location)));
            }
        }
    }

    private void ReadAttachments(string part, OfdElement root)
    {
        if (root.ChildText("Attachments") is not { } location || package.ReadXml(package.Resolve(part, location), notes) is not { } list)
        {
            return;
        }

        foreach (var file in list.ChildrenNamed("Attachment").Take(OfdBudget.Attachments - attachments.Count))
        {
            attachments.Add(file["Name"u8] ?? file.ChildText("FileLoc") ?? string.Empty);
        }
    }

    private OfdResources ReadResources(string part, OfdElement? shared, OfdResources? others)
    {
        var resources = new OfdResources(others);
        foreach (var child in (shared?.Children ?? []).Where(child => child.Name is "PublicRes" or "DocumentRes" or "PageRes").Take(OfdBudget.ResourceParts))
        {
            // Writers list resource parts that they never made; what a page lacks because of it is told there.
            var name = package.Resolve(part, child.Text);
            if (!package.Has(name))
            {
                notes.Ignored($"The resource part {name}");
            }
            else if (package.ReadXml(name, notes) is { } root)
            {
                resources.Add(package, name, root);
            }
        }

        return resources;
    }

    /// <summary>The resources of a page or template: its own and those of its document.</summary>
    public OfdResources OfPage(string part, OfdElement? content, OfdDocument document) =>
        content?.Child("PageRes") is null ? document.Resources : ReadResources(part, content, document.Resources);

    private Dictionary<string, OfdTemplate> Templates(string part, OfdElement? shared)
    {
        var templates = new Dictionary<string, OfdTemplate>(StringComparer.Ordinal);
        foreach (var template in shared?.ChildrenNamed("TemplatePage") ?? [])
        {
            if (template["ID"u8]?.Trim() is { } id && template["BaseLoc"u8] is { } location)
            {
                templates.TryAdd(id, new OfdTemplate(package.Resolve(part, location), template["ZOrder"u8] == "Foreground"));
            }
        }

        return templates;
    }

    private ILookup<string, string> Annotations(string part, OfdElement root)
    {
        var found = new List<(string Page, string Part)>();
        foreach (var location in root.ChildrenNamed("Annotations").Take(OfdBudget.ResourceParts))
        {
            var list = package.Resolve(part, location.Text);
            foreach (var page in package.ReadXml(list, notes)?.ChildrenNamed("Page") ?? [])
            {
                if (page["PageID"u8]?.Trim() is { } id && page.ChildText("FileLoc") is { } file)
                {
                    found.Add((id, package.Resolve(list, file)));
                }
            }
        }

        return found.ToLookup(one => one.Page, one => one.Part, StringComparer.Ordinal);
    }

    /// <summary>Without a list of pages the names of the parts tell them, in the order of their numbers.</summary>
    private void AddByName()
    {
        var document = new OfdDocument
        {
            Resources = new OfdResources(),
            Templates = new Dictionary<string, OfdTemplate>(StringComparer.Ordinal),
            Annotations = Array.Empty<string>().ToLookup(_ => ""),
        };
        pages.AddRange(package.Names
            .Where(OfdPackage.IsPage)
            .OrderBy(name => name.Length).ThenBy(name => name, StringComparer.Ordinal)
            .Take(OfdBudget.Pages)
            .Select(name => new OfdPage(document, "", name)));
    }
}
