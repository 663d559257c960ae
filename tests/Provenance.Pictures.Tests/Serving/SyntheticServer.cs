using Provenance.Corpora.Synthesis;
using Provenance.Data.Writers;
using Provenance.Pages.Tests.Serving;

[assembly: AssemblyFixture(typeof(Provenance.Pictures.Tests.Serving.SyntheticServer))]

namespace Provenance.Pictures.Tests.Serving;

/// <summary>A server with a synthetic corpus of some hundred claims.</summary>
public sealed class SyntheticServer : PageServer
{
    internal override async Task FillAsync(CorpusImporter importer)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.jsonl");
        try
        {
            await File.WriteAllLinesAsync(file, SyntheticCorpus.Lines(new() { Citations = 3_000 }), TestContext.Current.CancellationToken);
            Assert.Empty((await importer.RunAsync(file, null, TestContext.Current.CancellationToken)).Errors);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
