using Provenance.Attribution;
using Provenance.Attribution.Further;
using Provenance.Attribution.LanguageModel;
using Provenance.Attribution.Learning;

namespace Provenance.Server.Suggestions;

/// <summary>All that suggests passages: the rules, the model that a desk has trained, and the language model that the
/// settings name. Whoever reads a text asks here.</summary>
/// <param name="model">What was learned; null for the rules alone.</param>
/// <param name="further">The language model; null if none is to be asked.</param>
internal sealed class Suggesters(AttributionModel? model, IFurtherSuggester? further) : IDisposable
{
    /// <summary>Those that the settings name.</summary>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">The file of the model cannot be
    /// used.</exception>
    public static Suggesters Of(SuggestionOptions options, IServiceProvider services) => new(
        options.LoadModel(),
        options.LanguageModel.IsOn
            ? new LanguageModelSuggester(
                options.LanguageModel,
                services.GetRequiredService<TimeProvider>(),
                services.GetRequiredService<ILogger<LanguageModelSuggester>>())
            : null);

    /// <summary>The same with another model.</summary>
    public Suggesters With(AttributionModel other) => new(other, further);

    /// <summary>Reads a text that nobody has confirmed: nothing of it leaves the machine.</summary>
    public Attribution.Reading Preview(string text) => Suggester.Suggest(text, model);

    /// <summary>Reads a text.</summary>
    public async Task<Attribution.Reading> ReadAsync(string text, CancellationToken cancellationToken) => Suggester.Suggest(
        text, model, further is null ? null : await further.ReadAsync(text, cancellationToken));

    public void Dispose() => (further as IDisposable)?.Dispose();
}
