using Microsoft.Extensions.Options;
using Provenance.Attribution.LanguageModel;
using Provenance.Attribution.Learning;
using Provenance.GraphQL.AspNetCore;
using Provenance.Server.Settings;

namespace Provenance.Server.Suggestions;

/// <summary>The section <c>Suggestions</c> of the settings: what suggests passages beside the rules.</summary>
internal sealed class SuggestionOptions
{
    private const string Section = "Suggestions";

    /// <summary>The file of a model that <c>train</c> wrote; null, the default, for the rules alone.</summary>
    public string? Model { get; set; }

    /// <summary>The language model that is asked too; off by default.</summary>
    public LanguageModelOptions LanguageModel { get; set; } = new();

    /// <summary>What is wrong with them, a sentence each.</summary>
    /// <param name="configuration">All settings, of which the time that a request may take is looked at.</param>
    public IEnumerable<string> Faults(IConfiguration configuration)
    {
        foreach (var fault in LanguageModel.Faults($"{Section}:LanguageModel"))
        {
            yield return fault;
        }

        var ends = SettingsSection.Read<GraphQLServerOptions>(configuration).Timeout;
        if (LanguageModel.IsOn && LanguageModel.Timeout >= ends)
        {
            yield return $"{Section}:LanguageModel:Timeout is {LanguageModel.Timeout}, and a request ends after {ends}: less would be "
                + "accepted, or a longer GraphQL:Timeout.";
        }
    }

    /// <summary>Loads the model that the settings name; null if they name none.</summary>
    /// <exception cref="OptionsValidationException">The file is no model that can be used.</exception>
    public AttributionModel? LoadModel()
    {
        if (string.IsNullOrWhiteSpace(Model))
        {
            return null;
        }

        var (model, fault) = ModelFiles.Read(Model);
        return model ?? throw new OptionsValidationException(
            Section, typeof(SuggestionOptions), [$"{Section}:Model: {fault}"]);
    }
}
