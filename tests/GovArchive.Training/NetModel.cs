using GovArchive.Pictures.Digits;
using static TorchSharp.torch;
using Conv = TorchSharp.Modules.Conv2d;
using Norm = TorchSharp.Modules.BatchNorm2d;

namespace GovArchive.Training;

/// <summary>The shape of one layer; its fields are those of <see cref="NetLayer"/>.</summary>
internal readonly record struct LayerShape(int Inputs, int Outputs, int Rows, int Columns, int EdgeRows, int RowStep, int ColumnStep);

/// <summary>The net while it is trained: convolutions, each but the last followed by a norm and by cutting off what is below 0.</summary>
internal sealed class NetModel : nn.Module<Tensor, Tensor>
{
    public static readonly LayerShape[] Shapes =
    [
        new(1, 16, 5, 5, 2, 2, 2),
        new(16, 32, 3, 3, 1, 2, 1),
        new(32, 64, 3, 3, 1, 2, 2),
        new(64, 64, 3, 3, 1, 1, 1),
        new(64, 96, 4, 3, 0, 1, 1),
        new(96, 96, 1, 3, 0, 1, 1),
        new(96, DigitAlphabet.Outputs, 1, 1, 0, 1, 1),
    ];

    private readonly Conv[] _convolutions;
    private readonly Norm[] _norms;
    private readonly TorchSharp.Modules.Dropout _drop = nn.Dropout(0.1);

    public NetModel()
        : base("digits")
    {
        _convolutions = [.. Shapes.Select(shape => nn.Conv2d(shape.Inputs, shape.Outputs, (shape.Rows, shape.Columns),
            stride: (shape.RowStep, shape.ColumnStep), padding: (shape.EdgeRows, shape.Columns / 2)))];
        _norms = [.. Shapes.SkipLast(1).Select(shape => nn.BatchNorm2d(shape.Outputs))];
        for (var at = 0; at < _convolutions.Length; at++)
            register_module($"convolution{at}", _convolutions[at]);
        for (var at = 0; at < _norms.Length; at++)
            register_module($"norm{at}", _norms[at]);
        register_module("drop", _drop);
    }

    /// <param name="input">Lines × 1 × 32 × columns, 0 to 1.</param>
    /// <returns>Steps × lines × outputs: scores in natural units.</returns>
    public override Tensor forward(Tensor input)
    {
        for (var at = 0; at < _norms.Length; at++)
            input = nn.functional.relu(_norms[at].forward(_convolutions[at].forward(input)));
        return _convolutions[^1].forward(_drop.forward(input)).squeeze(2).permute(2, 0, 1);
    }

    /// <summary>The layers with their norms put into weights and offsets: output, input, row, column.</summary>
    public IReadOnlyList<(float[] Weights, float[] Offsets)> Folded()
    {
        using var scope = NewDisposeScope();
        var layers = new List<(float[], float[])>();
        for (var at = 0; at < _convolutions.Length; at++)
        {
            var (weight, bias) = (_convolutions[at].weight.detach(), _convolutions[at].bias!.detach());
            if (at < _norms.Length)
            {
                var norm = _norms[at];
                var factor = norm.weight!.detach() / (norm.running_var! + 1e-5).sqrt();
                bias = (bias - norm.running_mean!) * factor + norm.bias!.detach();
                weight = weight * factor.reshape(-1, 1, 1, 1);
            }
            layers.Add(([.. weight.contiguous().data<float>()], [.. bias.contiguous().data<float>()]));
        }
        return layers;
    }
}
