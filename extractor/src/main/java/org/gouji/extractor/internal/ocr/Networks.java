package org.gouji.extractor.internal.ocr;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The two networks of PP-OCRv4 (Apache-2.0) and the characters that the second one knows, in memory.
/// They run in the caller's thread alone.
final class Networks implements AutoCloseable {

  private static final String FOLDER = "/models/";
  private static final String DETECTION = "ch_PP-OCRv4_det_infer.onnx";
  private static final String RECOGNITION = "ch_PP-OCRv4_rec_infer.onnx";
  private static final String CHARACTERS = "ppocr_keys_v1.txt";

  private final OrtEnvironment environment;
  private final OrtSession detection;
  private final OrtSession recognition;
  private final List<String> characters;
  private final int[] figures;

  /// @throws IOException when a model is not on the class path
  /// @throws OrtException when the library refuses one
  /// @throws LinkageError when the library has no native code for this machine
  Networks() throws IOException, OrtException {
    environment = NativeCode.load();
    environment.setTelemetry(false);
    characters = loaded();
    figures =
        IntStream.range(1, characters.size())
            .filter(it -> Figures.isPart(characters.get(it)))
            .toArray();
    detection = session(DETECTION);
    recognition = session(RECOGNITION);
  }

  private OrtSession session(String model) throws IOException, OrtException {
    try (var options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
      options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
      return environment.createSession(bytes(model), options);
    }
  }

  /// Class 0 is "nothing", the last one a blank; neither is in the list that comes with the model.
  private static List<String> loaded() throws IOException {
    List<String> out = new ArrayList<>();
    out.add("");
    out.addAll(new String(bytes(CHARACTERS), StandardCharsets.UTF_8).lines().toList());
    out.add(" ");
    return List.copyOf(out);
  }

  private static byte[] bytes(String name) throws IOException {
    try (InputStream in = Networks.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new FileNotFoundException(FOLDER + name);
      }
      return in.readAllBytes();
    }
  }

  List<String> characters() {
    return characters;
  }

  /// Classes of the characters that figures are made of.
  int[] figures() {
    return figures;
  }

  /// @param input three planes of normalised values
  /// @return how likely each pixel is text, row by row
  float[] detect(float[] input, int width, int height) throws OrtException {
    return run(detection, input, width, height);
  }

  /// @return for each step along the line how likely each character is
  float[] recognise(float[] input, int width, int height) throws OrtException {
    return run(recognition, input, width, height);
  }

  private float[] run(OrtSession session, float[] input, int width, int height)
      throws OrtException {
    String name = session.getInputNames().iterator().next();
    long[] shape = {1, 3, height, width};
    try (OnnxTensor tensor = OnnxTensor.createTensor(environment, FloatBuffer.wrap(input), shape);
        OrtSession.Result result = session.run(Map.of(name, tensor))) {
      FloatBuffer values = ((OnnxTensor) result.get(0)).getFloatBuffer();
      float[] out = new float[values.remaining()];
      values.get(out);
      return out;
    }
  }

  @Override
  public void close() throws OrtException {
    detection.close();
    recognition.close();
  }
}
