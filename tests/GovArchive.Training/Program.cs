using GovArchive.Training;

switch (args)
{
    case ["sheet", var set, var seed, var path]:
        var fonts = FontTable.Of(set);
        var chance = new Chance(int.Parse(seed));
        Sheet.Write(path, Enumerable.Range(0, 120).Select(_ => Examples.Any(fonts, chance)));
        return 0;
    case ["train", var minutes, var seed, var saved, .. var begun]:
        Trainer.Train(double.Parse(minutes), int.Parse(seed), saved, begun.FirstOrDefault());
        return 0;
    case ["export", var saved]:
        Export.Write(saved);
        return 0;
    case ["fixtures", var saved]:
        Fixtures.Write(saved);
        return 0;
    case ["measure", var lines, var seed, var path]:
        using (var output = new StreamWriter(path))
            Measurement.Write(output, int.Parse(lines), int.Parse(seed));
        return 0;
    default:
        Console.Error.WriteLine("sheet <train|held> <seed> <png> | "
            + "train <minutes> <seed> <file> [<file of a net to go on with>] | "
            + "export <file> | fixtures <file> | measure <lines> <seed> <md>");
        return 2;
}
