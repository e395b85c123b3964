namespace GovArchive.Tests.Reports;
public class FuzzDev
{
    [Fact]
    public void List()
    {
        var S = ((Lazy<FuzzedSource[]>)typeof(FuzzTests).GetField("Sources", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!.GetValue(null)!).Value; var F = typeof(FuzzTests).GetMethod("Fault", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!;
        var n = int.Parse(Environment.GetEnvironmentVariable("N") ?? "100");
        var only = Environment.GetEnvironmentVariable("KIND");
        Directory.CreateDirectory("/tmp/fz");
        foreach (var f in Directory.GetFiles("/tmp/fz")) File.Delete(f);
        var log = new System.Text.StringBuilder();
        var clock = System.Diagnostics.Stopwatch.StartNew();
        foreach (var kind in FuzzDamage.All)
        {
            if (only != null && kind.Name != only) continue;
            var random = new Random(7 + int.Parse(Environment.GetEnvironmentVariable("SEED") ?? "0"));
            var found = 0;
            var start = clock.Elapsed;
            for (var i = 0; i < n; i++)
            {
                var source = S[random.Next(S.Length)];
                var seed = random.Next();
                string? fault;
                try { fault = (string?)F.Invoke(null, [source, seed, new[] { kind }]); } catch (Exception e) { fault = "EXC " + e; }
                if (fault is null) continue;
                found++;
                var name = $"{kind.Name.Replace(' ', '-').Replace("'", "")}-{found}";
                log.Append($"{name}: {fault.Split("\n--- ")[0]}\n");
                File.WriteAllText($"/tmp/fz/{name}.txt", fault[(fault.IndexOf("--- the damaged source ---\n", StringComparison.Ordinal) + 27)..]);
                File.WriteAllText($"/tmp/fz/{name}.orig", source.Text);
            }
            log.Append($"== {kind.Name}: {found}/{n} in {(clock.Elapsed - start).TotalMilliseconds:0} ms\n");
        }
        File.WriteAllText("/tmp/fz/log", log.ToString());
    }
}
