using OnRecord.Console.Inputs;
using OnRecord.Console.Tests.Support;
using Xunit;

namespace OnRecord.Console.Tests.Inputs;

public sealed class InputFileTests
{
    [Fact]
    public void Expand_Folder_GivesItsDocumentsAtAnyDepthByName()
    {
        using var folder = new TemporaryFolder();
        foreach (var name in new[] { "b.txt", "a/z.html", "a/y.md", "c.jsonl", "picture.png", "notes" })
            folder.Write(name, "x");

        var names = InputFile.Expand([folder.Path], Assert.Fail).Select(file => Path.GetRelativePath(folder.Path, file.Path));

        Assert.Equal([Path.Combine("a", "y.md"), Path.Combine("a", "z.html"), "b.txt", "c.jsonl"], names);
    }

    [Fact]
    public void Expand_FilesByName_KeepsTheirOrderAndTakesAnyExtension()
    {
        using var folder = new TemporaryFolder();
        var paths = new[] { folder.Write("z.text", "x"), "-", folder.Write("a.txt", "x") };

        Assert.Equal(paths, InputFile.Expand(paths, Assert.Fail).Select(file => file.Path));
    }

    [Fact]
    public void Expand_FolderWithoutDocuments_SaysSoAndReadsTheOthers()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("full/a.txt", "x");
        folder.Write("empty/picture.png", "x");
        var (empty, warnings) = (Path.Combine(folder.Path, "empty"), new List<string>());

        var files = InputFile.Expand([empty, Path.GetDirectoryName(file)!], warnings.Add);

        Assert.Equal(file, Assert.Single(files).Path);
        Assert.StartsWith($"there is no document in '{empty}'", Assert.Single(warnings), StringComparison.Ordinal);
        Assert.Contains(".jsonl", warnings[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Expand_NoSuchPath_IsAUsageError()
    {
        var error = Assert.Throws<CommandFailedException>(() => InputFile.Expand(["no/such/file.txt"], Assert.Fail));

        Assert.Equal(ExitCode.Usage, error.ExitCode);
        Assert.Contains("no/such/file.txt", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.txt", "text/plain")]
    [InlineData("a.TXT", "text/plain")]
    [InlineData("a.html", "text/html")]
    [InlineData("a.htm", "text/html")]
    [InlineData("a.md", "text/markdown")]
    [InlineData("a", "text/plain")]
    public void MediaType_Extension_TellsIt(string path, string expected) =>
        Assert.Equal(expected, new InputFile(path, 0).MediaType);

    [Theory]
    [InlineData("/news/00001.txt", "file:///news/00001.txt")]
    [InlineData("/tin tức/bài #1?.txt", "file:///tin%20tức/bài%20%231%3F.txt")]
    [InlineData("/a/100%.txt", "file:///a/100%25.txt")]
    public void Uri_Path_IsAnAddressThatLeadsBackToTheFile(string path, string expected)
    {
        var uri = new InputFile(path, 0).Uri;

        Assert.Equal(expected, uri);
        Assert.Equal(path, new Uri(uri).LocalPath);
    }
}
