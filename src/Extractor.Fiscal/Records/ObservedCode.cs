namespace Extractor.Fiscal.Records;

/// <summary>A code of a classification as a report prints it, which no list of the program has.</summary>
/// <param name="Scheme"><c>CN-FUNC</c> or <c>CN-ECON</c>.</param>
/// <param name="Id">The digits.</param>
/// <param name="Name">The printed name, without blanks; empty where none stands beside the code.</param>
/// <param name="Count">How many rows print the two together.</param>
public sealed record ObservedCode(string Scheme, string Id, string Name, int Count);
