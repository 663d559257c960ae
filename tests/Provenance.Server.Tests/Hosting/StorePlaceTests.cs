using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Provenance.Server.Hosting;

namespace Provenance.Server.Tests.Hosting;

/// <summary>Which store is used where none is named.</summary>
public sealed class StorePlaceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("provenance-place-").FullName;
    private readonly string _data = Path.Combine(Path.GetTempPath(), "somebody", ".local", "share");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void In_any_folder_it_is_that_of_the_user() => Assert.Equal(
        Path.Combine(_data, "provenance", "provenance.db"), StorePlace.Unnamed(_folder, _data));

    [Fact]
    public void A_folder_of_data_without_a_store_makes_no_difference()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "data"));

        Assert.Equal(Path.Combine(_data, "provenance", "provenance.db"), StorePlace.Unnamed(_folder, _data));
    }

    [Fact]
    public void Where_the_folder_has_one_it_is_that()
    {
        var store = Path.Combine(Directory.CreateDirectory(Path.Combine(_folder, "data")).FullName, "provenance.db");
        File.WriteAllText(store, "");

        Assert.Equal(store, StorePlace.Unnamed(_folder, _data));
    }

    [Fact]
    public void In_the_clone_of_the_program_it_is_in_the_clone() => Assert.Equal(
        Path.Combine(Repository.Root, "data", "provenance.db"), StorePlace.Unnamed(Repository.Root, _data));

    [Fact]
    public void A_user_without_a_folder_for_data_is_told_how_to_name_one() => Assert.Contains(
        "--store PATH",
        Assert.Single(Assert.Throws<OptionsValidationException>(() => StorePlace.Unnamed(_folder, "")).Failures),
        StringComparison.Ordinal);

    [Fact]
    public void The_setting_names_another() => Assert.Equal(
        "elsewhere.db",
        StorePlace.Of(new ConfigurationBuilder().AddInMemoryCollection([new(StorePlace.Setting, "elsewhere.db")]).Build()));
}
