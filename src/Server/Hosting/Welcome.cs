using System.Text.Json;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Tongban.Platform.Data;

namespace Tongban.Server.Hosting;

/// <summary>What a newcomer reads once the demonstration place is up: the address, the accounts, what to try.</summary>
internal static class Welcome
{
    public static void Print(IServiceProvider services)
    {
        var source = services.GetRequiredService<SeedSource>();
        if (!source.Demonstration || !File.Exists(Path.Combine(source.Folder, "accounts.json")))
        {
            return;
        }

        var addresses = services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        using var accounts = JsonDocument.Parse(source.Text("accounts.json"));
        Console.WriteLine($"""

            通办演示环境已启动  Tongban is running
              门户 Portal      {string.Join("  ", addresses)}
              工作台 Workbench {addresses.FirstOrDefault()}/workbench
              口令 Password    {accounts.RootElement.GetProperty("password").GetString()}（所有演示账号相同 for every account below）

            """);
        foreach (var account in accounts.RootElement.GetProperty("accounts").EnumerateArray())
        {
            Console.WriteLine($"  {Text(account, "login"),-15} {Text(account, "name")}：{Text(account, "who")}。可以试：{Text(account, "try")}");
        }

        Console.WriteLine("\n  另开一个终端运行 ./tongban tour，看程序自己走完一遍。Ctrl+C 停止。\n");
    }

    private static string Text(JsonElement account, string name) => account.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}
