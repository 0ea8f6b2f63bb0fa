namespace Extractor.Sources.Ofd;

/// <summary>
/// Drawing parameters (GB/T 33190, 8.2) that objects share: an element of a resource part, which may be based on another. An attribute or
/// element is looked for in the object, then here, then in what this one is based on.
/// </summary>
internal sealed class OfdDrawParam(OfdElement element, OfdDrawParam? basis)
{
    /// <summary>The value of an attribute; empty if neither this nor its basis has it.</summary>
    public ReadOnlySpan<byte> Value(ReadOnlySpan<byte> name) =>
        element.Value(name) is { IsEmpty: false } value ? value : basis is null ? default : basis.Value(name);

    /// <summary>An element; null if neither this nor its basis has it.</summary>
    public OfdElement? Child(string name) => element.Child(name) ?? basis?.Child(name);
}
