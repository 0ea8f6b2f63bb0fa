using Extractor.Reference;

if (args is not [var repository])
{
    Console.Error.WriteLine("usage: make-reference");
    return 2;
}

foreach (var page in ReferencePages.All(repository))
{
    var path = Path.Combine(repository, page.Path);
    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
    File.WriteAllText(path, page.Text);
}

return 0;
