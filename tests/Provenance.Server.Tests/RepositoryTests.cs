using System.Text.RegularExpressions;
using System.Xml.Linq;
using Provenance.Data.Tests;

namespace Provenance.Server.Tests;

/// <summary>What the layout of the repository promises: who may reference whom, and how long a file may grow.</summary>
public sealed partial class RepositoryTests
{
    /// <summary>Files that one grammar or one algorithm keeps together, past the 400 lines of the others.</summary>
    private static readonly string[] _longFiles = [];

    public static TheoryData<string, string[]> AllowedReferences => new()
    {
        { "Provenance.GraphQL", [] },
        { "Provenance.Domain", [] },
        { "Provenance.Text", [] },
        { "Provenance.Attribution", [] },
        { "Provenance.Attribution.LanguageModel", ["Provenance.Attribution"] },
        { "Provenance.GraphQL.AspNetCore", ["Provenance.GraphQL"] },
        { "Provenance.Exports", [] },
        { "Provenance.Pages", [] },
        { "Provenance.Pictures", ["Provenance.Pages"] },
        { "Provenance.Reading", ["Provenance.Text"] },
        { "Provenance.Corpora", ["Provenance.Domain", "Provenance.Text"] },
        { "Provenance.Data", ["Provenance.Corpora", "Provenance.Domain", "Provenance.Text"] },
        {
            "Provenance.Server",
            [
                "Provenance.Attribution", "Provenance.Attribution.LanguageModel", "Provenance.Corpora", "Provenance.Data",
                "Provenance.Domain", "Provenance.Exports", "Provenance.GraphQL", "Provenance.GraphQL.AspNetCore",
                "Provenance.Pages", "Provenance.Pictures", "Provenance.Reading", "Provenance.Text",
            ]
        },
    };

    [Theory]
    [MemberData(nameof(AllowedReferences))]
    public void A_project_references_only_what_it_may(string project, string[] allowed)
    {
        var references = ReferencesOf(Path.Combine(Repository.Root, "src", project, $"{project}.csproj"));
        Assert.Empty(references.Except(allowed));
    }

    [Fact]
    public void Every_project_has_a_rule() => Assert.Equal(
        Directory.GetDirectories(Path.Combine(Repository.Root, "src")).Select(Path.GetFileName).Order(),
        AllowedReferences.Select(row => row.Data.Item1).Order());

    [Theory]
    [InlineData("Provenance.GraphQL")]
    [InlineData("Provenance.Attribution")]
    [InlineData("Provenance.Domain", "UnitsNet")]
    [InlineData("Provenance.Corpora")]
    public void The_innermost_projects_need_no_package_but_for_the_units_of_the_domain(
        string project, params string[] packages) => Assert.Equal(
        packages,
        XDocument.Load(Path.Combine(Repository.Root, "src", project, $"{project}.csproj")).Descendants()
            .Where(element => element.Name.LocalName is "PackageReference" or "FrameworkReference")
            .Select(element => (string)element.Attribute("Include")!));

    [Fact]
    public void Only_the_units_use_UnitsNet() => Assert.Equal(
        ["Unit.cs", "Units.cs"],
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !IsGenerated(file))
            .Where(file => File.ReadAllText(file).Contains("using UnitsNet;", StringComparison.Ordinal))
            .Select(Path.GetFileName)
            .Order());

    [Fact]
    public void No_source_file_is_longer_than_400_lines() => Assert.Equal(
        _longFiles,
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !IsGenerated(file))
            .Where(file => File.ReadLines(file).Count() > 400)
            .Select(Path.GetFileName)
            .Order());

    [Fact]
    public async Task The_program_says_its_version_and_the_newest_of_the_changelog_is_that()
    {
        var newest = File.ReadLines(Path.Combine(Repository.Root, "CHANGELOG.md"))
            .First(line => line.StartsWith("## [", StringComparison.Ordinal) && !line.StartsWith("## [Unreleased]", StringComparison.Ordinal));
        await using var store = await TestDatabase.CreateAsync();

        var (exit, output, _) = await ProgramProcess.RunAsync(store, "--version");

        Assert.Equal(0, exit);
        Assert.Equal(newest["## [".Length..newest.IndexOf(']', StringComparison.Ordinal)], output.Trim().Split('+')[0]);
    }

    [Fact]
    public void Every_file_that_the_documents_link_to_exists()
    {
        string[] documents = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", .. Directory.EnumerateFiles(
            Path.Combine(Repository.Root, "docs"), "*.md").Select(file => Path.GetRelativePath(Repository.Root, file))];
        var links = documents.SelectMany(document => Link().Matches(File.ReadAllText(Path.Combine(Repository.Root, document)))
            .Select(link => Path.Combine(Path.GetDirectoryName(document)!, link.Groups[1].Value))).ToList();

        Assert.True(links.Count > 50, $"Only {links.Count} links were found.");
        Assert.DoesNotContain(links, link => !Path.Exists(Path.Combine(Repository.Root, link)));
    }

    /// <summary>A Markdown link to a file of the repository, without the part after #.</summary>
    [GeneratedRegex(@"\]\(([^)#:\s]+)(?:#[^)]*)?\)")]
    private static partial Regex Link();

    /// <summary>Whether the compiler, or <c>dotnet ef migrations add</c>, writes the file.</summary>
    private static bool IsGenerated(string file)
    {
        var folders = Path.GetRelativePath(Repository.Root, file).Split(Path.DirectorySeparatorChar);
        return folders.Contains("obj") || folders is [.., "Migrations", "Sqlite" or "Postgres", _];
    }

    private static IEnumerable<string> ReferencesOf(string projectFile) => XDocument.Load(projectFile)
        .Descendants("ProjectReference")
        .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value));
}
