using System.Collections.Immutable;
using Extractor.Fiscal.Government;
using Extractor.Fiscal.Json;
using Extractor.Fiscal.Panels;

namespace Extractor.Fiscal.Definitions;

/// <summary>
/// How catalogue files are read: camel case, enums in kebab case, no unknown members; what is left out has its default. The compiler writes
/// the methods: <see cref="JsonRecordsAttribute"/>.
/// </summary>
[JsonRecords(
    typeof(FormDefinition),
    typeof(IdentityDefinition),
    typeof(FindingWording),
    typeof(DivisionFile),
    typeof(FigureDamage),
    typeof(PerformanceDefinition),
    typeof(PerformanceVocabularyFile),
    typeof(ImmutableArray<ClassificationEntry>),
    typeof(ImmutableArray<CodeChange>),
    typeof(ImmutableArray<GovernmentFamily>),
    typeof(ImmutableArray<FactSubjectDefinition>),
    typeof(ImmutableArray<FactSectionDefinition>),
    typeof(FactUnitWords),
    typeof(FactMeasureWords),
    typeof(FactCheckDefinition))]
internal static partial class CatalogJson;
