using Extractor.Storage.Views;

namespace Extractor.App.Exports;

/// <summary>One table (or list of records) of an export and the file that holds it.</summary>
/// <param name="Name">Name of the resource, unique in the export.</param>
/// <param name="View">What its columns are, or null for JSON records.</param>
/// <param name="File">The file.</param>
/// <param name="Format">Format of the file as Data Package names it, such as <c>csv</c>.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Place">Where in the file the table is: member and value of the dialect, such as the sheet; null where it is all of the file.</param>
internal sealed record ExportResource(
    string Name, StoreView? View, ExportedFile File, string Format, string MediaType, (string Member, string Value)? Place = null);

/// <summary>A finished file of an export.</summary>
/// <param name="Name">Its name in the folder of the export.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Its hash, 64 lower-case hexadecimal digits.</param>
internal sealed record ExportedFile(string Name, long Bytes, string Sha256);
