using Provenance.Data.Connections;

namespace Provenance.Data.Tests.Connections;

public sealed class StoreOptionsTests
{
    [Theory]
    [InlineData("/srv/news/store.db", "/srv/news/store.db")]
    [InlineData("Data Source=/srv/news/store.db;Pooling=False;Password=secret", "/srv/news/store.db")]
    [InlineData("Host=db.example.org;Database=news;Username=desk;Password=secret", "the database news at db.example.org")]
    [InlineData("Host=db.example.org;Username=desk;Password=secret", "the database desk at db.example.org")]
    [InlineData("Host=/run/postgresql", "the database of this user at /run/postgresql")]
    [InlineData("Host=db1,db2:5433;Database=news;Port=5434", "the database news at db1,db2:5433, port 5434")]
    public void The_place_of_a_store_is_told_without_a_password(string connectionString, string place) =>
        Assert.Equal(place, new StoreOptions { ConnectionString = connectionString }.Place);

    [Fact]
    public void A_path_is_told_in_full() => Assert.Equal(
        Path.Combine(Environment.CurrentDirectory, "data", "store.db"),
        new StoreOptions { ConnectionString = "data/store.db" }.Place);
}
