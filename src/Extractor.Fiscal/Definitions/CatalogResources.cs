using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Extractor.Fiscal.Definitions;

/// <summary>Reads the embedded catalogue files. A broken file is a mistake in the program, so it throws.</summary>
internal static class CatalogResources
{
    /// <summary>The resource names below a folder, in ordinal order. MSBuild writes the platform's separator; it is folded to a slash.</summary>
    public static ImmutableArray<string> Names(string folder) =>
        [.. typeof(CatalogResources).Assembly.GetManifestResourceNames()
            .Where(name => name.Replace('\\', '/').StartsWith(folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];

    /// <summary>Reads one form.</summary>
    public static FormDefinition ReadForm(string name)
    {
        using var stream = Open(name);
        return JsonSerializer.Deserialize(stream, CatalogJsonContext.Default.FormDefinition)
            ?? throw new InvalidOperationException($"The catalogue file {name} is empty.");
    }

    /// <summary>Reads one identity.</summary>
    public static IdentityDefinition ReadIdentity(string name)
    {
        using var stream = Open(name);
        return JsonSerializer.Deserialize(stream, CatalogJsonContext.Default.IdentityDefinition)
            ?? throw new InvalidOperationException($"The catalogue file {name} is empty.");
    }

    /// <summary>Reads the wording of findings.</summary>
    public static FindingWording ReadWording(string name)
    {
        using var stream = Open(name);
        return JsonSerializer.Deserialize(stream, CatalogJsonContext.Default.FindingWording)
            ?? throw new InvalidOperationException($"The catalogue file {name} is empty.");
    }

    /// <summary>Reads the model of damaged figures.</summary>
    public static FigureDamage ReadDamage(string name)
    {
        using var stream = Open(name);
        return JsonSerializer.Deserialize(stream, CatalogJsonContext.Default.FigureDamage)
            ?? throw new InvalidOperationException($"The catalogue file {name} is empty.");
    }

    /// <summary>Reads the administrative divisions.</summary>
    public static DivisionFile ReadDivisions(string name)
    {
        using var stream = Open(name);
        return JsonSerializer.Deserialize(stream, CatalogJsonContext.Default.DivisionFile)
            ?? throw new InvalidOperationException($"The catalogue file {name} is empty.");
    }

    /// <summary>Reads the subjects of narrative facts.</summary>
    public static ImmutableArray<FactSubjectDefinition> ReadFactSubjects(string name)
    {
        using var stream = Open(name);
        return JsonSerializer.Deserialize(stream, CatalogJsonContext.Default.ImmutableArrayFactSubjectDefinition);
    }

    /// <summary>Reads the kinds of sections of a narrative.</summary>
    public static ImmutableArray<FactSectionDefinition> ReadFactSections(string name)
    {
        using var stream = Open(name);
        return JsonSerializer.Deserialize(stream, CatalogJsonContext.Default.ImmutableArrayFactSectionDefinition);
    }

    /// <summary>Reads the units of counts.</summary>
    public static FactUnitWords ReadFactUnits(string name)
    {
        using var stream = Open(name);
        return JsonSerializer.Deserialize(stream, CatalogJsonContext.Default.FactUnitWords)
            ?? throw new InvalidOperationException($"The catalogue file {name} is empty.");
    }

    /// <summary>Reads the words of measures.</summary>
    public static FactMeasureWords ReadFactMeasures(string name)
    {
        using var stream = Open(name);
        return JsonSerializer.Deserialize(stream, CatalogJsonContext.Default.FactMeasureWords)
            ?? throw new InvalidOperationException($"The catalogue file {name} is empty.");
    }

    /// <summary>Reads one performance form.</summary>
    public static PerformanceDefinition ReadPerformanceForm(string name)
    {
        using var stream = Open(name);
        return JsonSerializer.Deserialize(stream, CatalogJsonContext.Default.PerformanceDefinition)
            ?? throw new InvalidOperationException($"The catalogue file {name} is empty.");
    }

    /// <summary>Reads the vocabulary of performance forms.</summary>
    public static PerformanceVocabularyFile ReadPerformanceVocabulary(string name)
    {
        using var stream = Open(name);
        return JsonSerializer.Deserialize(stream, CatalogJsonContext.Default.PerformanceVocabularyFile)
            ?? throw new InvalidOperationException($"The catalogue file {name} is empty.");
    }

    /// <summary>Reads what statements of the running text are compared with.</summary>
    public static FactCheckDefinition ReadFactChecks(string name)
    {
        using var stream = Open(name);
        return JsonSerializer.Deserialize(stream, CatalogJsonContext.Default.FactCheckDefinition)
            ?? throw new InvalidOperationException($"The catalogue file {name} is empty.");
    }

    /// <summary>Reads the families of a government's tables.</summary>
    public static ImmutableArray<Government.GovernmentFamily> ReadFamilies(string name)
    {
        using var stream = Open(name);
        return JsonSerializer.Deserialize(stream, CatalogJsonContext.Default.ImmutableArrayGovernmentFamily);
    }

    /// <summary>Reads a list of codes.</summary>
    public static ImmutableArray<ClassificationEntry> ReadCodes(string name)
    {
        using var stream = Open(name);
        return JsonSerializer.Deserialize(stream, CatalogJsonContext.Default.ImmutableArrayClassificationEntry);
    }

    /// <summary>Reads the changes of codes.</summary>
    public static ImmutableArray<Panels.CodeChange> ReadCodeChanges(string name)
    {
        using var stream = Open(name);
        return JsonSerializer.Deserialize(stream, CatalogJsonContext.Default.ImmutableArrayCodeChange);
    }

    private static Stream Open(string name) =>
        typeof(CatalogResources).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"The catalogue file {name} is not embedded.");
}

/// <summary>How catalogue files are written: camel case, enums in kebab case, no unknown members.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    Converters = [
        typeof(KebabCaseEnumConverter<Records.ReportKind>),
        typeof(KebabCaseEnumConverter<Records.ColumnRole>),
        typeof(KebabCaseEnumConverter<Records.RowRole>),
        typeof(KebabCaseEnumConverter<Records.FindingSeverity>),
        typeof(KebabCaseEnumConverter<Records.BlockKind>),
        typeof(KebabCaseEnumConverter<Records.BlockMeasure>),
        typeof(KebabCaseEnumConverter<PerformanceLayout>),
        typeof(KebabCaseEnumConverter<IdentityRule>),
        typeof(KebabCaseEnumConverter<IdentityRelation>),
        typeof(KebabCaseEnumConverter<Panels.CodeRelation>),
    ])]
[JsonSerializable(typeof(FormDefinition))]
[JsonSerializable(typeof(IdentityDefinition))]
[JsonSerializable(typeof(FindingWording))]
[JsonSerializable(typeof(DivisionFile))]
[JsonSerializable(typeof(FigureDamage))]
[JsonSerializable(typeof(PerformanceDefinition))]
[JsonSerializable(typeof(PerformanceVocabularyFile))]
[JsonSerializable(typeof(ImmutableArray<ClassificationEntry>))]
[JsonSerializable(typeof(ImmutableArray<Panels.CodeChange>))]
[JsonSerializable(typeof(ImmutableArray<Government.GovernmentFamily>))]
[JsonSerializable(typeof(ImmutableArray<FactSubjectDefinition>))]
[JsonSerializable(typeof(ImmutableArray<FactSectionDefinition>))]
[JsonSerializable(typeof(FactUnitWords))]
[JsonSerializable(typeof(FactMeasureWords))]
[JsonSerializable(typeof(FactCheckDefinition))]
internal sealed partial class CatalogJsonContext : JsonSerializerContext;

/// <summary>Enum members as <c>kebab-case</c> words; numbers are refused.</summary>
internal sealed class KebabCaseEnumConverter<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where TEnum : struct, Enum;
